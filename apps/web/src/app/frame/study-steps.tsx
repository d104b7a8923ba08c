import {
  ApartmentOutlined,
  DeploymentUnitOutlined,
  ExperimentOutlined,
  FileTextOutlined,
  FormOutlined,
  GatewayOutlined,
  NodeIndexOutlined,
  RadarChartOutlined,
  SlidersOutlined,
  TableOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';

/** The pages of a study in the order in which a study goes through them. */
export const studySteps = [
  'theory',
  'collect',
  'data',
  'measure',
  'test',
  'configurations',
  'network',
  'diagnose',
  'simulate',
  'report',
] as const;

export type StudyStep = (typeof studySteps)[number];

export const stepIcons: Readonly<Record<StudyStep, ReactNode>> = {
  theory: <ApartmentOutlined aria-hidden />,
  collect: <FormOutlined aria-hidden />,
  data: <TableOutlined aria-hidden />,
  measure: <SlidersOutlined aria-hidden />,
  test: <NodeIndexOutlined aria-hidden />,
  configurations: <GatewayOutlined aria-hidden />,
  network: <DeploymentUnitOutlined aria-hidden />,
  diagnose: <RadarChartOutlined aria-hidden />,
  simulate: <ExperimentOutlined aria-hidden />,
  report: <FileTextOutlined aria-hidden />,
};

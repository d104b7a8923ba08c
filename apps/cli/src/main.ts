#!/usr/bin/env node
import process from 'node:process';
import { runProgram } from './run-program.ts';

process.exitCode = await runProgram(process.argv.slice(2));

import type { SurveyTool } from './recognition.ts';

/** A column that a program adds to the answers. */
interface ServiceColumn {
  /** Header in any wording the program is known to use, in lower case. */
  readonly names: readonly string[];
  /** Whether the header alone already points to the program; `id` or `start` do not. */
  readonly telling: boolean;
}

const telling = (...names: string[]): ServiceColumn => ({ names, telling: true });
const common = (...names: string[]): ServiceColumn => ({ names, telling: false });

/**
 * Columns that survey programs add to their exports. LimeSurvey writes codes or texts, depending on the heading chosen in its
 * export dialogue; its Chinese texts are those of its translation as far as known.
 */
export const serviceColumns: Readonly<
  Record<Exclude<SurveyTool, 'spss' | 'qunhai'>, readonly ServiceColumn[]>
> = {
  limesurvey: [
    common('id', 'response id', '答复 id', '答复id', '回复 id'),
    telling('submitdate', 'date submitted', '提交日期'),
    telling('lastpage', 'last page', '最后一页', '最后一页面'),
    telling('startlanguage', 'start language', '开始语言', '起始语言'),
    telling('seed', '种子'),
    common('startdate', 'date started', '开始日期'),
    telling('datestamp', 'date last action', '最后操作日期'),
    common('ipaddr', 'ip address', 'ip地址', 'ip 地址'),
    telling('refurl', 'referrer url'),
    common('token', 'access code', '操作码', '访问代码'),
    telling('interviewtime', 'total time', '总时间'),
  ],
  wenjuanxing: [
    common('序号'),
    telling('提交答卷时间'),
    telling('所用时间'),
    common('来源'),
    telling('来源详情'),
    telling('来自ip'),
    common('总分'),
  ],
  xlsform: [
    telling('_uuid'),
    telling('_submission_time'),
    telling('_validation_status'),
    telling('_submitted_by'),
    telling('__version__'),
    common('_id'),
    common('_index'),
    common('_status'),
    common('_notes'),
    common('_tags'),
    common('start'),
    common('end'),
    common('today'),
    common('deviceid'),
    telling('submissiondate'),
    telling('meta-instanceid', 'instanceid'),
    telling('submitterid'),
    telling('submittername'),
    telling('attachmentspresent'),
    telling('attachmentsexpected'),
    telling('reviewstate'),
    common('formversion'),
    common('key'),
    common('edits'),
  ],
  surveyjs: [telling('happenedat'), common('userid')],
};

/** LimeSurvey's times per group and question. */
export const limesurveyTiming: RegExp = /^(?:grouptime\d+|.+time|(?:group|question) time: .+)$/i;

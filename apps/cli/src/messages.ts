import { type Bilingual, defineMessages, type Translator } from '@qunhai/kernel';
import { stepMessages } from './step-messages.ts';

const messages = {
  'program.what': {
    zh: '群海：用一个研究文件夹测量、检验并诊断集群企业国际化成长理论（或你自己的理论）。',
    en: 'Qunhai: measure, test and diagnose the theory of clustered firms’ internationalization (or your own) on a study folder.',
  },
  'program.examples': {
    zh: `
示例：
  npm run qunhai -- init my-study                      新建研究文件夹，填入数据即可
  npm run qunhai -- questionnaire export --format html -o 问卷.html   由理论生成问卷
  npm run qunhai -- check my-study                     列出理论、映射和数据中的全部问题
  npm run qunhai -- run my-study                       生成 my-study/out/results.json 和 report.html
  npm run qunhai -- simulate --default                 模拟各种做法的结果（不需要数据）
  npm run qunhai -- demo                               运行自带的模拟研究并打开报告
  npm run qunhai -- serve                              在浏览器中打开工作台（npm start 同时打开示例）

不需要研究文件夹、直接用于普通文件的命令：power（样本量）、pls、sem、qca、nca、network、levels、location。

退出码：
  0  成功        2  命令用法有误      3  理论、数据或 study.yaml 有误
  4  模型无法估计  5  无法写入或监听    70 程序内部错误    130 已取消`,
    en: `
Examples:
  npm run qunhai -- init my-study                      make a study folder, then fill in your data
  npm run qunhai -- questionnaire export --format html -o form.html   the questionnaire of a theory
  npm run qunhai -- check my-study                     list every problem of theory, mapping and data
  npm run qunhai -- run my-study                       write my-study/out/results.json and report.html
  npm run qunhai -- simulate --default                 simulate what comes of policies (needs no data)
  npm run qunhai -- demo                               run the simulated example and open its report
  npm run qunhai -- serve                              open the workbench in the browser (npm start: with the example)

On plain files, without a study: power (sample size), pls, sem, qca, nca, network, levels, location.

Exit codes:
  0  success               2  wrong usage            3  theory, data or study.yaml is wrong
  4  model not estimable   5  cannot write or listen  70 internal error   130 cancelled`,
  },
  'option.help': { zh: '显示帮助', en: 'show this help' },
  'option.version': { zh: '显示版本号', en: 'show the version' },
  'option.lang': {
    zh: 'zh 或 en（默认取自系统语言）',
    en: 'zh or en (default: the system’s language)',
  },
  'option.quiet': { zh: '不显示进度', en: 'no progress on standard error' },
  'option.json': {
    zh: '在标准输出上给出机器可读的摘要',
    en: 'a machine-readable summary on standard output',
  },
  'option.output': {
    zh: '写入该文件（默认：标准输出）',
    en: 'write to this file (default: standard output)',
  },
  'option.theory': {
    zh: '理论文件（默认：自带的集群企业理论）',
    en: 'a theory file (default: the built-in theory of clustered firms)',
  },
  'option.data': {
    zh: '数据文件的实际位置，名称与 study.yaml 中一致；可多次使用',
    en: 'where a data file is, by its name in study.yaml; may be repeated',
  },
  'argument.study': { zh: '含有 study.yaml 的文件夹', en: 'a folder that holds study.yaml' },
  'argument.theory': { zh: '理论文件（YAML 或 JSON）', en: 'a theory file (YAML or JSON)' },
  'command.init': {
    zh: '新建研究文件夹：带注释的 study.yaml 和数据表模板',
    en: 'make a study folder: a commented study.yaml and empty data tables',
  },
  'argument.new-folder': { zh: '新建的或空的文件夹', en: 'a new or empty folder' },
  'command.check': {
    zh: '检查研究文件夹，列出全部问题，不作分析',
    en: 'check a study folder and list every problem, without analysing',
  },
  'command.run': {
    zh: '分析一个研究，写出 results.json 和 report.html',
    en: 'analyse a study and write results.json and report.html',
  },
  'run.examples': {
    zh: `
步骤：读取 → 理论 → 数据 → 质量 → 模型 → 估计 → 自助抽样 → 评价 → 调节 → 诊断 → 分组比较 → 假设 → 报告。
没有变化的步骤取自你的缓存文件夹（Linux：~/.cache/qunhai；macOS：~/Library/Caches/qunhai；
Windows：%LOCALAPPDATA%\\qunhai\\cache；也可用 XDG_CACHE_HOME 或 --cache-dir 指定），最多占用 256 MB。
同一研究的 results.json 在任何机器、任何线程数下逐字节相同。

示例：
  npm run qunhai -- run my-study --out results --lang zh
  npm run qunhai -- run my-study --scripts            另存可供他人重现和核对的脚本
  npm run qunhai -- run examples/ecsi-mobi --data mobi.csv=/data/mobi.csv --resamples 1000
  npm run -s qunhai -- run my-study --json --quiet | jq .hypotheses`,
    en: `
Steps: inputs → theory → data → quality → model → estimate → bootstrap → evaluate → moderation → diagnose → groups → hypotheses → report.
Steps whose inputs did not change come from your cache folder (Linux: ~/.cache/qunhai, macOS: ~/Library/Caches/qunhai,
Windows: %LOCALAPPDATA%\\qunhai\\cache; XDG_CACHE_HOME or --cache-dir changes it), which keeps at most 256 MB.
The results.json of a study is the same, byte for byte, on every machine and with any number of workers.

Examples:
  npm run qunhai -- run my-study --out results --lang en
  npm run qunhai -- run my-study --scripts            and scripts for others to reproduce and check it
  npm run qunhai -- run examples/ecsi-mobi --data mobi.csv=/data/mobi.csv --resamples 1000
  npm run -s qunhai -- run my-study --json --quiet | jq .hypotheses`,
  },
  'option.out': {
    zh: '输出文件夹（默认：研究文件夹中的 out）',
    en: 'output folder (default: out in the study folder)',
  },
  'option.workers': {
    zh: '自助抽样使用的线程数（默认：处理器核数）',
    en: 'threads of the bootstrap (default: one per core)',
  },
  'option.no-cache': { zh: '全部重新计算，也不保留', en: 'compute everything, keep nothing' },
  'option.cache-dir': {
    zh: '缓存文件夹（不要使用他人可以写入的文件夹）',
    en: 'folder of the cache (none that others may write to)',
  },
  'option.resamples': {
    zh: '自助抽样次数（0 或 50 至 100000），代替 study.yaml 中的设置',
    en: 'number of resamples (0, or 50 to 100000) instead of that of study.yaml',
  },
  'option.assessments': {
    zh: '评估内容，用逗号分隔，代替 study.yaml 中的设置；none 表示不作评估。可选：{known}',
    en: 'assessments, separated by commas, instead of those of study.yaml; none for none. There are {known}',
  },
  'option.weights': {
    zh: '按一个数值事实（抽样权重）给企业加权，代替 study.yaml 中的设置',
    en: 'weight firms by a numeric fact (a sampling weight) instead of what study.yaml says',
  },
  'option.moderation': {
    zh: '交互项的估计方法，代替 study.yaml 中的设置：two-stage、product-indicator 或 orthogonalizing（后两种只能与 estimator: pls 合用）',
    en: 'how interactions are estimated, instead of what study.yaml says: two-stage, product-indicator or orthogonalizing (the last two with estimator: pls only)',
  },
  'option.without-firms': {
    zh: '生成可对外传阅的报告：不含企业部分和任何企业标识（results.json 仍含）',
    en: 'a report for passing on: no section about firms and no identifier of a firm (results.json keeps them)',
  },
  'option.simulation': {
    zh: '把 simulate 写出的 simulation.json 也写进报告',
    en: 'also report a simulation.json that simulate wrote for this study',
  },
  'option.scripts': {
    zh: '另在输出文件夹的 scripts 中写出重现本次运行的脚本（命令行、TypeScript、R 的 seminr 与 lavaan）和所分析的答案（每家企业一行，不含企业标识）',
    en: 'also write scripts that reproduce the run (shell, TypeScript, and R with seminr and lavaan) into scripts in the output folder, with the answers analysed (one line a firm, without ids)',
  },
  'run.scripts': {
    zh: '已在 {folder} 中写出重现本次运行的脚本；answers.csv 含每家企业的答案，外传前请确认可以公开。',
    en: 'Wrote scripts that reproduce this run to {folder}; answers.csv holds the answers of every firm: pass it on only if they may be public.',
  },
  'run.no-scripts': {
    zh: '模型没有估计出来，因此没有可以重现它的脚本。',
    en: 'The model was not estimated, so there are no scripts to reproduce it.',
  },
  'option.force': { zh: '覆盖已有文件', en: 'replace an existing file' },
  'command.theory': { zh: '查看、检查或导出理论', en: 'show, validate or export a theory' },
  'command.theory-show': { zh: '用文字说明理论', en: 'tell a theory in words' },
  'command.theory-validate': {
    zh: '检查理论文件，指出每个问题所在的行',
    en: 'check a theory file; names the line of every problem',
  },
  'command.theory-export': {
    zh: '把理论导出为 YAML、JSON 或 JSON Schema',
    en: 'export a theory as YAML, JSON, or the JSON Schema of theories',
  },
  'option.theory-format': {
    zh: 'yaml（默认）、json 或 schema',
    en: 'yaml (default), json or schema',
  },
  'command.questionnaire': { zh: '由理论生成问卷', en: 'questionnaires made from a theory' },
  'command.questionnaire-export': {
    zh: '导出问卷：SurveyJS（JSON）、XLSForm（xlsx）或可打印的 HTML',
    en: 'export the questionnaire: SurveyJS (JSON), XLSForm (xlsx) or printable HTML',
  },
  'option.format': { zh: 'surveyjs、xlsform 或 html', en: 'surveyjs, xlsform or html' },
  'option.form': { zh: 'short（短卷）或 full（长卷，默认）', en: 'short or full (default)' },
  'option.questionnaire-lang': {
    zh: '问卷语言：zh 或 en（XLSForm 同时含两种语言）',
    en: 'language of the questionnaire: zh or en (an XLSForm holds both)',
  },
  'option.questionnaire-output': { zh: '写入该文件', en: 'the file to write' },
  'questionnaire.examples': {
    zh: `
示例：
  npm run qunhai -- questionnaire export --format html --form short --lang zh -o 短卷.html
  npm run qunhai -- questionnaire export --format xlsform -o questionnaire.xlsx      用于 ODK、KoboToolbox
  npm run qunhai -- questionnaire export --format surveyjs -o questionnaire.json     用于 SurveyJS
导出数据的列名就是题项标识，无需映射即可由 qunhai run 读取。`,
    en: `
Examples:
  npm run qunhai -- questionnaire export --format html --form short --lang en -o short.html
  npm run qunhai -- questionnaire export --format xlsform -o questionnaire.xlsx      for ODK, KoboToolbox
  npm run qunhai -- questionnaire export --format surveyjs -o questionnaire.json     for SurveyJS
Columns of the collected data carry the ids of the items, so qunhai run reads them without a mapping.`,
  },
  'questionnaire.done': { zh: '已写入 {file}', en: 'Wrote {file}' },
  'command.simulate-future': {
    zh: '让企业在各种情景下继续成长：从研究出发，或用不需要数据的默认模型',
    en: 'let firms live on under scenarios: those of a study, or the default model, which needs no data',
  },
  'option.default-model': {
    zh: '默认模型：三个集群各 100 家虚构的企业',
    en: 'the default model: three clusters of 100 invented firms each',
  },
  'option.scenario': {
    zh: '情景文件（YAML 或 JSON）；省略时比较补贴、平台加培训、向外开放三种做法',
    en: 'a scenario file (YAML or JSON); without it a subsidy, a platform with training, and opening outward are compared',
  },
  'option.replications': {
    zh: '每种情景模拟多少种未来（默认 200）',
    en: 'futures of each scenario (default: 200)',
  },
  'option.steps': { zh: '季度数（默认 40）', en: 'quarters (default: 40)' },
  'option.simulation-seed': {
    zh: '随机数种子（默认 1）',
    en: 'seed of the random numbers (default: 1)',
  },
  'option.sensitivity': {
    zh: '哪些参数要紧：none（默认）、morris 或 sobol，后两种较费时',
    en: 'which parameters matter: none (default), morris or sobol; the latter two take longer',
  },
  'option.decompose': {
    zh: '把企业成长的差异分解为五个来源（较费时）',
    en: 'split differences in growth into five sources (takes longer)',
  },
  'option.calibrate': {
    zh: '用研究的各轮调查校准没有估计的速率（至少两轮，很费时）',
    en: 'fit rates that were not estimated to the waves of the study (two or more; takes long)',
  },
  'option.simulation-workers': {
    zh: '使用的线程数（默认：处理器核数）',
    en: 'threads (default: one per core)',
  },
  'option.simulation-out': {
    zh: '输出文件夹（默认：研究文件夹中的 out/simulation；默认模型为 simulation）',
    en: 'output folder (default: out/simulation in the study folder; simulation for the default model)',
  },
  'simulate-future.examples': {
    zh: `
写出 simulation.json（全部结果）、paths.parquet（每一种未来的走势，可用 R 或 Python 读取）和 report.html。
同样的研究、情景、种子和次数在任何机器、任何线程数下给出同样的数字。

示例：
  npm run qunhai -- simulate --default --replications 500
  npm run qunhai -- simulate my-study --scenario examples/scenarios/brand-or-learning.yaml
  npm run qunhai -- simulate my-study --sensitivity morris --decompose --out out/what-matters`,
    en: `
Writes simulation.json (all results), paths.parquet (every single future, for R or Python) and report.html.
The same study, scenarios, seed and replications give the same numbers on every machine and with any number of workers.

Examples:
  npm run qunhai -- simulate --default --replications 500
  npm run qunhai -- simulate my-study --scenario examples/scenarios/brand-or-learning.yaml
  npm run qunhai -- simulate my-study --sensitivity morris --decompose --out out/what-matters`,
  },
  'simulate-future.done': {
    zh: '已写入 {results}、{paths} 和 {report}',
    en: 'Wrote {results}, {paths} and {report}',
  },
  'simulate-future.assumed': {
    zh: '这是模型按其假设推出的结果，不是观测或预测；怎样读、包含哪些不确定性，见报告。',
    en: 'These follow from the model’s assumptions; they are no observations. The report says how to read them and what is uncertain.',
  },
  'command.simulate': {
    zh: '由理论生成已知真值的模拟研究',
    en: 'draw a simulated study with known truth from a theory',
  },
  'option.firms': { zh: '企业数', en: 'number of firms' },
  'option.clusters': { zh: '集群数', en: 'number of clusters' },
  'option.waves': { zh: '调查轮数', en: 'number of survey waves' },
  'option.missing': { zh: '缺失答案的比例，0 到 0.5', en: 'share of missing answers, 0 to 0.5' },
  'option.truth': { zh: '规定真值的 YAML 文件', en: 'a YAML file that declares the truth' },
  'option.seed': { zh: '随机数种子', en: 'seed of the random numbers' },
  'option.new-out': { zh: '写入的文件夹', en: 'folder to write' },
  'command.demo': {
    zh: '运行自带的模拟研究，并在本机网页上展示报告',
    en: 'run the simulated example and serve its report on this computer',
  },
  'option.no-open': { zh: '不自动打开浏览器', en: 'do not open a browser' },
  'demo.port': {
    zh: '\n环境变量 PORT 指定端口。按 Ctrl-C 结束。',
    en: '\nThe environment variable PORT sets the port. Ctrl-C stops it.',
  },
  'demo.out': {
    zh: '保存结果的文件夹（默认：临时文件夹，结束时删除）',
    en: 'folder to keep the results in (default: a temporary one, removed at the end)',
  },
  'demo.served': {
    zh: '结果暂存于 {out}，结束时删除；如需保留请用 --out 文件夹\n报告地址：{address}   （按 Ctrl-C 结束）',
    en: 'The results are in {out} until you stop; --out DIR keeps them\nThe report is at {address}   (Ctrl-C stops it)',
  },
  'demo.served-kept': {
    zh: '结果在 {out}\n报告地址：{address}   （按 Ctrl-C 结束）',
    en: 'The results are in {out}\nThe report is at {address}   (Ctrl-C stops it)',
  },
  'init.done': {
    zh: '已建立 {folder}。下一步：把数据填入 responses.csv，然后运行 npm run qunhai -- check {folder}',
    en: 'Made {folder}. Next: fill in responses.csv, then run npm run qunhai -- check {folder}',
  },
  'simulate.done': {
    zh: '已在 {folder} 生成 {firms} 家企业的模拟研究。下一步：npm run qunhai -- run {folder}',
    en: 'Drew a simulated study of {firms} firms in {folder}. Next: npm run qunhai -- run {folder}',
  },
  'simulate.note': {
    zh: '模拟数据：由 truth.yaml 中声明的真值抽取，随机数种子 {seed}。不代表任何真实企业。',
    en: 'Simulated data, drawn from the truth declared in truth.yaml with seed {seed}. They speak of no real firm.',
  },
  'simulate.examples': {
    zh: `
示例：
  npm run qunhai -- simulate-data --firms 300 --clusters 3 --seed 7 --out simulated
  npm run qunhai -- simulate-data --theory my-theory.yaml --truth truth.yaml --out simulated`,
    en: `
Examples:
  npm run qunhai -- simulate-data --firms 300 --clusters 3 --seed 7 --out simulated
  npm run qunhai -- simulate-data --theory my-theory.yaml --truth truth.yaml --out simulated`,
  },
  'check.problem': { zh: '问题 {number}：{text}', en: 'Problem {number}: {text}' },
  'check.warning': { zh: '提示：{text}', en: 'Note: {text}' },
  'check.ok': {
    zh: '没有发现问题：企业 {firms} 家，答卷 {responses} 份（轮次：{waves}），题项 {items} 个，排除 {exclusions} 处。',
    en: 'No problems. Firms: {firms}; responses: {responses} (waves: {waves}); items: {items}; exclusions: {exclusions}.',
  },
  'check.excluded': {
    zh: '将排除 {count} 处（行号从表头算起，表头为第 1 行）：',
    en: 'Would be left out: {count} (the header is row 1):',
  },
  'check.excluded-row': {
    zh: '    {file} 第 {row} 行：{reason}',
    en: '    {file}, row {row}: {reason}',
  },
  'check.excluded-cell': {
    zh: '    {file} 第 {row} 行 {column} 列：{reason}',
    en: '    {file}, row {row}, column {column}: {reason}',
  },
  'check.excluded-more': {
    zh: '    另有 {count} 处；--json 列出全部。',
    en: '    and {count} more; --json lists all.',
  },
  'verdict.supported': { zh: '支持', en: 'Supported' },
  'verdict.partly-supported': { zh: '部分支持', en: 'Partly supported' },
  'verdict.not-supported': { zh: '未获支持', en: 'Not supported' },
  'verdict.contradicted': { zh: '方向相反', en: 'Contradicted' },
  'verdict.not-tested': { zh: '未检验', en: 'Not tested' },
  'run.done': { zh: '已写入 {results} 和 {report}', en: 'Wrote {results} and {report}' },
  'run.scores': {
    zh: '已写入因子得分 {scores}（含企业标识）',
    en: 'Wrote factor scores to {scores} (with ids of firms)',
  },
  'run.summary': {
    zh: '可用答卷 {observations} 份；假设：{supported} 个得到支持，{partly} 个部分支持，{not} 个未获支持，{contradicted} 个方向相反，{untested} 个未检验。',
    en: 'Usable responses: {observations}; hypotheses: {supported} supported, {partly} partly, {not} not supported, {contradicted} contradicted, {untested} not tested.',
  },
  'run.mediated.none': {
    zh: '有调节的中介（探索性，理论没有就此提出假设）：{judged} 个指数的区间都含 0（凭偶然约有 {expected} 个不含 0）。',
    en: 'Moderated mediation is exploratory here: the theory claims none of it. Indices judged: {judged}; no interval excludes 0 (about {expected} would by chance alone).',
  },
  'run.mediated.within-chance': {
    zh: '有调节的中介（探索性，理论没有就此提出假设，未作多重检验校正）：{judged} 个指数中，{found} 个的区间不含 0，不多于凭偶然会出现的个数（平均约 {expected} 个；出现 {found} 个或更多的概率为 {probability}，近似值，按各指数相互独立计算）。',
    en: 'Moderated mediation is exploratory here: the theory claims none of it, and nothing is corrected for the number of indices. Indices judged: {judged}; intervals that exclude 0: {found}, no more than chance alone would bring (about {expected} on average; {found} or more with probability {probability}, approximate, as if indices were independent).',
  },
  'run.mediated.beyond-chance': {
    zh: '有调节的中介（探索性，理论没有就此提出假设，未作多重检验校正）：{judged} 个指数中，{found} 个的区间不含 0，多于凭偶然会出现的个数（平均约 {expected} 个；出现 {found} 个或更多的概率为 {probability}，近似值，按各指数相互独立计算）；哪些成立，要由新的数据检验。',
    en: 'Moderated mediation is exploratory here: the theory claims none of it, and nothing is corrected for the number of indices. Indices judged: {judged}; intervals that exclude 0: {found}, more than chance alone would bring (about {expected} on average; {found} or more with probability {probability}, approximate, as if indices were independent); which of them hold is for new data to tell.',
  },
  'run.not-estimated': {
    zh: '模型没有估计（可用答卷 {observations} 份），原因如下（诊断部分仍已完成）：',
    en: 'The model was not estimated from the usable responses ({observations}), for these reasons (the diagnosis was still made):',
  },
  'run.withheld': {
    zh: '自助抽样失败过多（可用答卷 {observations} 份）：有估计值，但没有区间，也不判断任何假设。说明：',
    en: 'Too many resamples failed (usable responses: {observations}): there are estimates, but no intervals and no verdicts. Notes:',
  },
  'run.not-converged': {
    zh: '迭代没有收敛，估计值不可使用。说明：',
    en: 'The iterations did not converge; do not use the estimates. Notes:',
  },
  'validate.ok': {
    zh: '{file} 有效：{constructs} 个构念，{items} 个题项，{hypotheses} 个假设。',
    en: '{file} is valid: {constructs} constructs, {items} items, {hypotheses} hypotheses.',
  },
  'error.fix': { zh: '解决办法：{fix}', en: 'Fix: {fix}' },
  'error.internal': {
    zh: '程序内部错误（{name}），这是群海的缺陷。请附上命令报告此问题；设置 QUNHAI_DEBUG=1 可查看细节。',
    en: 'Internal error ({name}); this is a defect of Qunhai. Please report it with the command; QUNHAI_DEBUG=1 shows the details.',
  },
  'usage.unknown-command': { zh: '没有命令“{subject}”。', en: 'There is no command {subject}.' },
  'usage.unknown-option': { zh: '没有选项 {subject}。', en: 'There is no option {subject}.' },
  'usage.missing-argument': {
    zh: '缺少参数 {subject}。',
    en: 'The argument {subject} is missing.',
  },
  'usage.option-needs-value': {
    zh: '选项 {subject} 需要一个值。',
    en: 'The option {subject} needs a value.',
  },
  'usage.missing-option': {
    zh: '缺少必需的选项 {subject}。',
    en: 'The option {subject} is required.',
  },
  'usage.too-many-arguments': { zh: '参数过多。', en: 'There are too many arguments.' },
  'usage.not-allowed': {
    zh: '{subject} 的取值应为：{allowed}。',
    en: '{subject} takes one of: {allowed}.',
  },
  'usage.other': { zh: '命令用法有误。', en: 'The command line was not understood.' },
  'run.assessments': {
    zh: '评估：通过 {passes} 项，留意 {caution} 项，未通过 {fails} 项，无法判断 {open} 项；各类依次为：',
    en: 'Assessments: {passes} in order, {caution} to keep in mind, {fails} not in order, {open} open; in this order by kind:',
  },
  'run.assessment-family': {
    zh: '{passes} / {caution} / {fails} / {open}　{name}',
    en: '{passes} / {caution} / {fails} / {open}  {name}',
  },
  'finding.fails': { zh: '未通过', en: 'Not in order' },
  ...stepMessages,
} as const;

export type MessageKey = keyof typeof messages;
export const message: Translator<MessageKey> = defineMessages('cli', messages);

/** A step of a run, named for a person. */
export function stepInWords(step: string): Bilingual {
  const key = `step.${step}`;
  return message.both(Object.hasOwn(messages, key) ? (key as MessageKey) : 'step.other');
}

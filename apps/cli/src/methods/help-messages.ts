/** Help of the commands that work on plain files. */
export const helpMessages = {
  'command.power': {
    zh: '在收集数据之前，用模拟计算一个模型所需的样本量（检验力）',
    en: 'power of a declared model by simulation, before any data: how many rows are enough',
  },
  'command.qca': {
    zh: '对一张表做模糊集定性比较分析（fsQCA）：必要性、真值表、三种解',
    en: 'fuzzy-set QCA of a table: necessity, truth table, the three solutions with all tied models',
  },
  'command.nca': {
    zh: '对一张表做必要条件分析（NCA）：效应量、置换检验、瓶颈表',
    en: 'necessary condition analysis of a table: effect sizes, permutation tests, bottlenecks',
  },
  'command.network': {
    zh: '描述一个网络文件，或转换格式、写出各节点的位置指标',
    en: 'describe a network file, convert it, or write the positions of its nodes',
  },
  'command.levels': {
    zh: '各组之间有多大差别、组内是否一致：ICC(1)、ICC(2)、r_wg(j)',
    en: 'how groups differ and their members agree: ICC(1), ICC(2), r_wg(j)',
  },
  'command.location': {
    zh: '由地区 × 产业表计算区位商、集中度、复杂度和 Ellison–Glaeser 指数',
    en: 'location quotients, concentration, complexity and Ellison–Glaeser indices of a region × industry table',
  },
  'argument.power-study': {
    zh: '研究文件夹；省略时使用自带的基础模型',
    en: 'a study folder; without it the built-in base model',
  },
  'argument.table': {
    zh: '数据表（CSV、XLSX 或 SPSS .sav）',
    en: 'a table: CSV, XLSX or SPSS .sav',
  },
  'option.sheet': {
    zh: '工作簿中的工作表（默认：第一张有内容的）',
    en: 'worksheet of a workbook (default: the first with content)',
  },
  'option.missing-codes': {
    zh: '表示缺失的代码，逗号分隔，例如 -99,999',
    en: 'codes that mean missing, separated by commas, e.g. -99,999',
  },
  'option.where': {
    zh: '只用该列为此值的行，例如 wave=1；可多次使用',
    en: 'only rows that hold this value, e.g. wave=1; may be repeated',
  },
  'argument.network': {
    zh: '网络文件（.graphml、.gexf、.net、.dl）或关系列表（.csv、.tsv、.xlsx）',
    en: 'a network (.graphml, .gexf, .net, .dl) or a list of ties (.csv, .tsv, .xlsx)',
  },
  'option.model': {
    zh: '用 lavaan 语法写明全部参数值的总体模型文件',
    en: 'a population in lavaan’s syntax with a value before every term',
  },
  'option.path': {
    zh: '各条路径的系数（默认 0.2）',
    en: 'coefficient of every path (default: 0.2)',
  },
  'option.paths': {
    zh: '路径系数表，含 from、to、value 三列；未列出的路径使用 --path',
    en: 'a table with the columns from, to and value; paths not in it take --path',
  },
  'option.loadings': { zh: '题项载荷（默认 0.75）', en: 'loadings of the items (default: 0.75)' },
  'option.correlation': {
    zh: '外生构念两两之间的相关（默认 0.3）',
    en: 'correlation of every two constructs that nothing explains (default: 0.3)',
  },
  'option.rows': {
    zh: '要比较的样本量，逗号分隔（默认 100,200,300）',
    en: 'sample sizes to try (default: 100,200,300)',
  },
  'option.power-replications': {
    zh: '每种样本量模拟多少项研究（默认 500）',
    en: 'simulated studies of each size (default: 500)',
  },
  'option.estimator': {
    zh: '估计方法：pls（默认）、plsc 或 ml',
    en: 'how studies are estimated: pls (default), plsc or ml',
  },
  'option.power-resamples': {
    zh: '每项模拟研究的自助抽样次数，用于 pls 和 plsc（默认 500）',
    en: 'bootstrap resamples of every simulated study, for pls and plsc (default: 500)',
  },
  'option.target': { zh: '要达到的检验力（默认 0.8）', en: 'power to reach (default: 0.8)' },
  'option.outcome': { zh: '结果所在的列', en: 'column of the outcome' },
  'option.conditions': {
    zh: '条件所在的列，逗号分隔',
    en: 'columns of the conditions, separated by commas',
  },
  'option.cases': {
    zh: '案例名称所在的列（默认：首列，否则用行号）',
    en: 'column that names the cases (default: the first one, or row numbers)',
  },
  'option.calibrate': {
    zh: "校准方式，例如 'DEV=logistic(400,550,900)'；每列一次",
    en: "how a column becomes a set, e.g. 'DEV=logistic(400,550,900)'; once for each column",
  },
  'option.incl': { zh: '一致性门槛（默认 0.8）', en: 'least consistency of a row (default: 0.8)' },
  'option.pri': { zh: 'PRI 门槛（默认 0）', en: 'least PRI of a row (default: 0)' },
  'option.n-cut': { zh: '一行至少含多少案例（默认 1）', en: 'fewest cases of a row (default: 1)' },
  'option.dir-exp': {
    zh: '方向预期：促成结果的条件，缺席有利的前加 ~，例如 DEV,~URB',
    en: 'directional expectations: conditions that help the outcome, ~ before those whose absence does, e.g. DEV,~URB',
  },
  'option.negate': { zh: '解释结果不出现', en: 'explain the absence of the outcome' },
  'option.x': { zh: '可能必要的条件列，逗号分隔', en: 'columns that may be necessary' },
  'option.y': { zh: '结果所在的列', en: 'column of the outcome' },
  'option.ceilings': {
    zh: '上限线：ce_fdh、cr_fdh（默认这两种）、ce_vrs、cr_vrs、c_lp',
    en: 'ceilings: ce_fdh, cr_fdh (default: these two), ce_vrs, cr_vrs, c_lp',
  },
  'option.permutations': {
    zh: '置换检验次数（默认 10000；0 表示不检验）',
    en: 'permutations of the test (default: 10000; 0 for none)',
  },
  'option.corner': {
    zh: '空白所在的角：1 左上（默认）、2 右上、3 左下、4 右下',
    en: 'corner looked at: 1 upper left (default), 2 upper right, 3 lower left, 4 lower right',
  },
  'option.scope': {
    zh: '某列的理论取值范围，例如 a=0:100；每列一次（默认：观测范围）',
    en: 'theoretical range of a column, e.g. a=0:100; once for each (default: what is observed)',
  },
  'option.bottlenecks': { zh: '列出瓶颈表', en: 'print the bottleneck tables' },
  'option.nodes': {
    zh: '节点表，与关系列表配合使用',
    en: 'a table of the nodes, beside a list of ties',
  },
  'option.undirected': { zh: '关系没有方向', en: 'ties have no direction' },
  'option.weight': {
    zh: '关系强度所在的列（0 表示没有关系）',
    en: 'column of the weights of ties (0: no tie)',
  },
  'option.network': {
    zh: '文件含多个网络时选用哪一个',
    en: 'which network of a file that holds several',
  },
  'option.kind': {
    zh: '只保留这些种类的关系（见 kind、relation 或 type 列）',
    en: 'only ties of these kinds (column kind, relation or type)',
  },
  'option.by': {
    zh: '按节点的这一属性计算 E–I 指数',
    en: 'attribute of the nodes for the E–I index',
  },
  'option.communities': {
    zh: '划分社群的方法；leiden 保证每个社群内部连通',
    en: 'how communities are found; those of leiden are connected',
  },
  'option.quality': {
    zh: '划分的标准：modularity 模块度，cpm 恒定 Potts 模型（仅限 leiden）',
    en: 'what communities maximize; cpm: the constant Potts model (leiden only)',
  },
  'option.resolution': {
    zh: '越大社群越小；省略时模块度取 1，cpm 取网络密度',
    en: 'the larger, the smaller the communities; 1 for modularity, the density for cpm unless given',
  },
  'option.draws': {
    zh: '自助抽样与置换次数（默认 1000）',
    en: 'bootstrap networks and permutations (default: 1000)',
  },
  'option.to': {
    zh: '转换为 graphml、gexf、pajek、ucinet 或 csv',
    en: 'convert to graphml, gexf, pajek, ucinet or csv',
  },
  'option.convert-output': { zh: '转换结果写入该文件', en: 'the file to write the conversion to' },
  'option.positions': {
    zh: '各节点位置指标写入该 CSV 文件',
    en: 'write positions of the nodes to this CSV file',
  },
  'option.group': { zh: '分组所在的列', en: 'column of the groups' },
  'option.items': { zh: '题项所在的列，逗号分隔', en: 'columns of the items, separated by commas' },
  'option.scale': {
    zh: '量表范围，例如 1:7；给出后才计算 r_wg(j)',
    en: 'range of the answer scale, e.g. 1:7; r_wg(j) needs it',
  },
  'option.null': {
    zh: '没有共识时的回答分布（默认 uniform）：uniform、triangular；五级量表另有 slight-skew、moderate-skew、heavy-skew、normal',
    en: 'answers of people who do not agree (default: uniform): uniform, triangular; on five points also slight-skew, moderate-skew, heavy-skew, normal',
  },
  'option.region': {
    zh: '地区所在的列（默认首列）',
    en: 'column of the regions (default: the first)',
  },
  'option.industry': { zh: '长表中产业所在的列', en: 'column of the industry, in a long table' },
  'option.count': {
    zh: '长表中数量（如就业人数）所在的列',
    en: 'column of what is counted, in a long table',
  },
  'option.firm-rows': { zh: '长表中每行是一家企业', en: 'every row of the long table is a firm' },
  'option.total': {
    zh: '各地区全部产业总数所在的列，用于 Ellison–Glaeser 指数',
    en: 'column of each region’s total over all industries, for the Ellison–Glaeser index',
  },
  'option.design-effect': {
    zh: '数量的方差是独立单位的多少倍（约为企业平均规模）',
    en: 'by how much counts vary more than independent units (about the mean size of a firm)',
  },
  'option.simulations': { zh: '模拟次数（默认 999）', en: 'simulations (default: 999)' },
  'option.agreement-simulations': {
    zh: '每种组规模模拟多少个随意作答的组（默认 1000；0 表示不检验）',
    en: 'groups simulated that answer at random, for each size (default: 1000; 0 for no test)',
  },
  'option.all': { zh: '列出全部区位商', en: 'list all quotients' },
  'power.examples': {
    zh: `
示例：
  npm run qunhai -- power --path 0.2 --rows 150,250,350
  npm run qunhai -- power my-study --estimator plsc --paths paths.csv
  npm run qunhai -- power --model population.txt --estimator ml`,
    en: `
Examples:
  npm run qunhai -- power --path 0.2 --rows 150,250,350
  npm run qunhai -- power my-study --estimator plsc --paths paths.csv
  npm run qunhai -- power --model population.txt --estimator ml`,
  },
  'qca.examples': {
    zh: `
示例：
  npm run qunhai -- qca data.csv --outcome GR --conditions DL,CN,DC \\
    --calibrate 'GR=scale(1,7)' --calibrate 'DL=logistic(2,3.5,6)' --calibrate 'CN=scale(1,7)' --calibrate 'DC=scale(1,7)' --dir-exp DL,CN,DC`,
    en: `
Example:
  npm run qunhai -- qca data.csv --outcome GR --conditions DL,CN,DC \\
    --calibrate 'GR=scale(1,7)' --calibrate 'DL=logistic(2,3.5,6)' --calibrate 'CN=scale(1,7)' --calibrate 'DC=scale(1,7)' --dir-exp DL,CN,DC`,
  },
  'nca.examples': {
    zh: `
示例：
  npm run qunhai -- nca data.csv --x DL,CN --y GR --bottlenecks
  npm run qunhai -- nca data.csv --x DL --y GR --scope DL=1:7 --scope GR=1:7`,
    en: `
Examples:
  npm run qunhai -- nca data.csv --x DL,CN --y GR --bottlenecks
  npm run qunhai -- nca data.csv --x DL --y GR --scope DL=1:7 --scope GR=1:7`,
  },
  'network.examples': {
    zh: `
示例：
  npm run qunhai -- network ties.csv --nodes firms.csv --by cluster --positions positions.csv
  npm run qunhai -- network ties.net --to graphml -o ties.graphml`,
    en: `
Examples:
  npm run qunhai -- network ties.csv --nodes firms.csv --by cluster --positions positions.csv
  npm run qunhai -- network ties.net --to graphml -o ties.graphml`,
  },
  'levels.examples': {
    zh: `
示例：
  npm run qunhai -- levels data.csv --group cluster --items CN1,CN2,CN3 --scale 1:7`,
    en: `
Example:
  npm run qunhai -- levels data.csv --group cluster --items CN1,CN2,CN3 --scale 1:7`,
  },
  'location.examples': {
    zh: `
示例：
  npm run qunhai -- location regions.csv                    首列为地区，其余每列一个产业
  npm run qunhai -- location firms.csv --region city --industry branch --count employees --firms`,
    en: `
Examples:
  npm run qunhai -- location regions.csv                    regions in the first column, one industry in each other
  npm run qunhai -- location firms.csv --region city --industry branch --count employees --firms`,
  },
} as const;

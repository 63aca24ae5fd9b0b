<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BoothScreen</name>
    <message>
        <source>Details kept</source>
        <translation>资料已保存</translation>
    </message>
    <message>
        <source>Choose a buyer first: Ctrl+K finds one, Ctrl+N records one.</source>
        <translation>请先选一位客户：Ctrl+K 查找，Ctrl+N 新建。</translation>
    </message>
    <message>
        <source>Visit recorded</source>
        <translation>来访已记下</translation>
    </message>
    <message>
        <source>Contact added</source>
        <translation>联系人已加上</translation>
    </message>
    <message>
        <source>Note kept</source>
        <translation>备注已保存</translation>
    </message>
    <message>
        <source>Recorded as settled</source>
        <translation>已记为“说通了”</translation>
    </message>
    <message>
        <source>Recorded as not settled</source>
        <translation>已记为“没说通”</translation>
    </message>
    <message>
        <source>Recorded as left open</source>
        <translation>已记为“先搁着”</translation>
    </message>
    <message>
        <source>Sample request recorded</source>
        <translation>样品申请已记下</translation>
    </message>
    <message>
        <source>Sample granted</source>
        <translation>样品已批准</translation>
    </message>
    <message>
        <source>Sample refused</source>
        <translation>样品没批</translation>
    </message>
    <message>
        <source>Sample sent</source>
        <translation>样品已寄出</translation>
    </message>
    <message>
        <source>Order confirmed</source>
        <translation>订单已确认</translation>
    </message>
    <message>
        <source>Deposit recorded</source>
        <translation>定金已记下</translation>
    </message>
    <message>
        <source>Consent recorded</source>
        <translation>已记录客户同意</translation>
    </message>
</context>
<context>
    <name>BuyerForm</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Agreed to be recorded</source>
        <translation>客户同意记录</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>New buyer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>A name, a company or a phone is enough. Enter saves.</source>
        <translation>姓名、公司、电话，有一样就行。按 Enter 保存。</translation>
    </message>
    <message>
        <source>Buyer details</source>
        <translation>客户资料</translation>
    </message>
    <message>
        <source>Earlier values stay in the history.</source>
        <translation>以前填的都留在记录里。</translation>
    </message>
    <message>
        <source>Another contact</source>
        <translation>再加一位联系人</translation>
    </message>
    <message>
        <source>A new buyer</source>
        <translation>新客户</translation>
    </message>
</context>
<context>
    <name>BuyerPane</name>
    <message>
        <source>New buyer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Record a buyer with Ctrl+N, or find one with Ctrl+K. F1 to F12 show a reply at any time, also before you know the name.</source>
        <translation>按 Ctrl+N 记新客户，按 Ctrl+K 找老客户。F1 到 F12 随时看话术，不知道名字也行。</translation>
    </message>
    <message>
        <source>Nobody at the table</source>
        <translation>还没有客户坐下</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样品</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Here again</source>
        <translation>又来了</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note: what was said, what comes next. Enter saves.</source>
        <translation>备注：聊了什么，下一步做什么。按 Enter 保存。</translation>
    </message>
    <message>
        <source>Enter saves · Shift+Enter starts a new line · Esc closes, what you typed stays</source>
        <translation>Enter 保存 · Shift+Enter 换行 · Esc 收起，打的字还在</translation>
    </message>
    <message numerus="yes">
        <source>and %n more contact(s)</source>
        <translation>
            <numerusform>另有 %n 位联系人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>visit %n</source>
        <translation>
            <numerusform>第 %n 次来</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>名片 %n 张</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BuyersScreen</name>
    <message>
        <source>Buyers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Search among the buyers</source>
        <translation>在客户中查找</translation>
    </message>
    <message>
        <source>A name, a phone, a note, a product…   /</source>
        <translation>公司、姓名、电话、备注…   /</translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>Buyers who may be one: look at them side by side</source>
        <translation>可能是同一位的客户：并排对照着看</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>来访</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>匹配内容</translation>
    </message>
    <message>
        <source>Export Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>导出 CSV</translation>
    </message>
    <message>
        <source>Export vCard</source>
        <translation>导出通讯录</translation>
    </message>
    <message>
        <source>Every buyer is exported, whatever the list shows</source>
        <translation>导出的是全部客户，与列表的筛选无关</translation>
    </message>
    <message>
        <source>and %1 more: type or choose a filter to see them</source>
        <translation>还有 %1 位：输入文字或加筛选，就能看到</translation>
    </message>
    <message numerus="yes">
        <source>%n buyer(s). Enter opens one.</source>
        <translation>
            <numerusform>%n 位客户，按 Enter 打开。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody fits.</source>
        <translation>没有符合条件的客户。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>共 %2 位，符合 %1 位</translation>
    </message>
    <message>
        <source>Nobody yet. Ctrl+N records the first buyer.</source>
        <translation>还没有客户。按 Ctrl+N 记第一位。</translation>
    </message>
</context>
<context>
    <name>CameraDialog</name>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Switching the camera on…</source>
        <translation>正在打开摄像头…</translation>
    </message>
    <message>
        <source>Take the picture</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Use a phone</source>
        <translation>用手机扫描</translation>
    </message>
    <message>
        <source>This laptop has no camera that can be used. A phone can be the scanner.</source>
        <translation>这台电脑没有可用的摄像头，可以用手机来扫。</translation>
    </message>
    <message>
        <source>Hold the card into the picture. Codes are read by themselves.</source>
        <translation>把名片放进画面里。二维码会自动识别。</translation>
    </message>
    <message>
        <source>The camera sends no picture. Another program may hold it; close that and open this again.</source>
        <translation>摄像头没有画面，可能被别的程序占用了。请先关掉那个程序，再重新打开。</translation>
    </message>
    <message>
        <source>Code read. The next card, please.</source>
        <translation>二维码已识别，请放下一张。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) taken</source>
        <translation>
            <numerusform>已拍 %n 张</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardDevices</name>
    <message>
        <source>A folder in which new pictures of cards appear</source>
        <translation>选择存放新名片图片的文件夹</translation>
    </message>
    <message>
        <source>The watched folder is gone. Plug the stick in and choose it again.</source>
        <translation>自动读取的文件夹不见了。请插好 U 盘，再选一次。</translation>
    </message>
</context>
<context>
    <name>CardField</name>
    <message>
        <source>check %1 %</source>
        <translation>请核对 %1 %</translation>
    </message>
    <message>
        <source>Not sure: please compare with the picture.</source>
        <translation>不太确定，请对照图片看一下。</translation>
    </message>
    <message>
        <source>Other readings, Alt+Down:</source>
        <translation>其他识别结果，按 Alt+↓ 切换：</translation>
    </message>
</context>
<context>
    <name>CardKeeping</name>
    <message numerus="yes">
        <source>%n card(s) kept</source>
        <translation>
            <numerusform>已保存 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n may be known already: please decide</source>
        <translation>
            <numerusform>%n 张可能是老客户，请确认</numerusform>
        </translation>
    </message>
    <message>
        <source>Not kept: %1. %2</source>
        <translation>未保存：%1。%2</translation>
    </message>
    <message>
        <source>Is it one of the buyers listed? Alt+1 says yes, Alt+0 says no.</source>
        <translation>是不是列出的这位客户？Alt+1 是，Alt+0 不是。</translation>
    </message>
    <message>
        <source>Dropped: %1</source>
        <translation>已丢弃：%1</translation>
    </message>
    <message>
        <source>Joined: %1</source>
        <translation>已合为一张：%1</translation>
    </message>
</context>
<context>
    <name>CardReview</name>
    <message>
        <source>Is at the stand now</source>
        <translation>客户在展位</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>Text of the card</source>
        <translation>名片上的文字</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>No card is waiting</source>
        <translation>没有待处理的名片</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>另一面</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新识别</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Next to check</source>
        <translation>下一处要核对</translation>
    </message>
    <message>
        <source>It can be read again, or typed in.</source>
        <translation>可以重新识别，也可以手工填写。</translation>
    </message>
    <message>
        <source>Open pictures of cards or contacts (.vcf), or drop them here.
Take pictures with the camera or a phone.
Ctrl+V pastes a picture, or the signature of an e-mail.
Nothing is recorded before you have looked at it.</source>
        <translation>打开名片图片或通讯录文件（.vcf），也可以直接拖到这里。
用摄像头或手机拍照。
用 Ctrl+V 粘贴图片，或邮件末尾的签名。
您看过之后才会保存。</translation>
    </message>
    <message>
        <source>The next card is its back</source>
        <translation>下一张是背面</translation>
    </message>
    <message>
        <source>Ask first:</source>
        <translation>请先问客户：</translation>
    </message>
    <message>
        <source>Add to the buyer</source>
        <translation>并入客户</translation>
    </message>
</context>
<context>
    <name>CardSources</name>
    <message>
        <source>Cards</source>
        <translation>名片</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>自动读取文件夹…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机扫描</translation>
    </message>
    <message>
        <source>Pictures of cards, or contacts</source>
        <translation>名片图片或通讯录文件</translation>
    </message>
    <message>
        <source>Not a picture or a contact: %1</source>
        <translation>不是图片，也不是通讯录：%1</translation>
    </message>
    <message>
        <source>Stop watching %1</source>
        <translation>停止读取 %1</translation>
    </message>
    <message>
        <source>Nothing to read was copied.</source>
        <translation>剪贴板里没有可以识别的内容。</translation>
    </message>
</context>
<context>
    <name>CardTable</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message numerus="yes">
        <source>Check %n field(s)</source>
        <translation>
            <numerusform>%n 处要核对</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask for consent</source>
        <translation>待客户同意</translation>
    </message>
    <message>
        <source>Name missing</source>
        <translation>缺少姓名</translation>
    </message>
    <message>
        <source>Nothing read</source>
        <translation>未识别到内容</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>Known?</source>
        <translation>老客户？</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>可保存</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>识别中…</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>未识别</translation>
    </message>
    <message>
        <source>The same person as %1. Keeping adds this card there.</source>
        <translation>和 %1 是同一个人。保存后并入那位客户。</translation>
    </message>
    <message>
        <source>Another person of %1. Keeping adds the person there.</source>
        <translation>和 %1 是同一家公司的另一位。保存后加到那家公司。</translation>
    </message>
    <message>
        <source>A new buyer.</source>
        <translation>新客户。</translation>
    </message>
</context>
<context>
    <name>CardsHead</name>
    <message>
        <source>Cards read</source>
        <translation>已识别的名片</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Keep all that are ready</source>
        <translation>保存所有可保存的</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) waiting</source>
        <translation>
            <numerusform>%n 张待处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n 张可保存</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the rest</source>
        <translation>识别其余名片</translation>
    </message>
</context>
<context>
    <name>CardsScreen</name>
    <message>
        <source>Cards</source>
        <translation>名片</translation>
    </message>
</context>
<context>
    <name>ConsentPanel</name>
    <message>
        <source>Yes, spoken</source>
        <translation>口头同意</translation>
    </message>
    <message>
        <source>Yes, signed</source>
        <translation>签字同意</translation>
    </message>
    <message>
        <source>Show to the buyer</source>
        <translation>给客户看</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>请问客户</translation>
    </message>
    <message>
        <source>Consent of %1</source>
        <translation>%1 的同意记录</translation>
    </message>
    <message>
        <source>Agreed %1 · %2</source>
        <translation>%1 同意 · %2</translation>
    </message>
</context>
<context>
    <name>DealPanel</name>
    <message>
        <source>Back to the replies</source>
        <translation>回到话术</translation>
    </message>
</context>
<context>
    <name>EditorScreen</name>
    <message>
        <source>Own scenario</source>
        <translation>自己的场景</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Take in a company&apos;s phrasebook from one file</source>
        <translation>从一个文件导入公司的话术</translation>
    </message>
    <message>
        <source>Write your own words to one file for the other laptops</source>
        <translation>把自己的话术写成一个文件，给别的电脑用</translation>
    </message>
    <message>
        <source>Phrasebook</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Check and use</source>
        <translation>检查并启用</translation>
    </message>
    <message>
        <source>Insert {…}</source>
        <translation>插入 {…}</translation>
    </message>
    <message>
        <source>Take your own words away; it can be undone</source>
        <translation>去掉自己的写法；可以撤销</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>原装话术</translation>
    </message>
    <message>
        <source>Your own words, in use</source>
        <translation>自己的写法，正在用</translation>
    </message>
    <message>
        <source>Kept, not in use yet</source>
        <translation>已存好，还没启用</translation>
    </message>
    <message>
        <source>Being typed</source>
        <translation>正在输入</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to mend; kept as a draft</source>
        <translation>
            <numerusform>有 %n 处要改；已存为草稿</numerusform>
        </translation>
    </message>
    <message>
        <source>Not finished; kept as a draft</source>
        <translation>还没写完；已存为草稿</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自己的</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>恢复原装</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>新场景</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>已启用：%1</translation>
    </message>
    <message>
        <source>There is room for 28 scenarios of your own, no more.</source>
        <translation>自己的场景最多 28 个。</translation>
    </message>
    <message>
        <source>Hide shipped</source>
        <translation>收起原装</translation>
    </message>
    <message>
        <source>Show shipped</source>
        <translation>对照原装</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>已删除：%1</translation>
    </message>
    <message>
        <source>Back to shipped: %1</source>
        <translation>已恢复原装：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Export your own words</source>
        <translation>导出自己的话术</translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) exported to %1</source>
        <translation>
            <numerusform>已导出 %n 个场景：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a phrasebook</source>
        <translation>导入话术</translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) imported, in use from now on</source>
        <translation>
            <numerusform>已导入 %n 个场景，现在就能用</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
</context>
<context>
    <name>FilterChoice</name>
    <message>
        <source>Nothing fits.</source>
        <translation>没有符合的。</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Words of a product, then Enter</source>
        <translation>输入产品名称，按 Enter</translation>
    </message>
    <message>
        <source>Type to narrow</source>
        <translation>输入文字缩小范围</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>有报价</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>有样品</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>有订单</translation>
    </message>
    <message>
        <source>Not followed up</source>
        <translation>待跟进</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Take off: %1</source>
        <translation>去掉：%1</translation>
    </message>
</context>
<context>
    <name>FindBox</name>
    <message>
        <source>Find a buyer, a phone, a quote number…   Ctrl K</source>
        <translation>查找客户、电话、报价单号…   Ctrl K</translation>
    </message>
    <message>
        <source>Find a buyer</source>
        <translation>查找客户</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Open the booth</source>
        <translation>开始接待</translation>
    </message>
    <message>
        <source>Try it with sample data</source>
        <translation>先用示例数据试试</translation>
    </message>
    <message>
        <source>Company (Chinese)</source>
        <translation>公司名称（中文）</translation>
    </message>
    <message>
        <source>Company (English)</source>
        <translation>公司名称（英文）</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>展位号</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Three things and you can receive the first buyer. All else can wait; no network is needed.</source>
        <translation>填三样就能接待第一位客户。别的以后再说，也不用联网。</translation>
    </message>
    <message>
        <source>Welcome to the booth</source>
        <translation>欢迎来到展位</translation>
    </message>
    <message>
        <source>Making a fair…</source>
        <translation>正在准备示例…</translation>
    </message>
    <message>
        <source>The company&apos;s name stands on every quote; please fill it in.</source>
        <translation>每份报价单上都有公司名称，请填一下。</translation>
    </message>
    <message>
        <source>Your name stands on every quote; please fill it in.</source>
        <translation>每份报价单上都有您的姓名，请填一下。</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Main business</source>
        <translation>主营</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>Quote</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>客户说过</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>名片</translation>
    </message>
    <message>
        <source>More, in the list of buyers</source>
        <translation>还有更多，到客户列表里看</translation>
    </message>
</context>
<context>
    <name>GradeKey</name>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptCards</name>
    <message>
        <source>Cards of %1</source>
        <translation>%1 的名片</translation>
    </message>
    <message>
        <source>No card was kept with this buyer.</source>
        <translation>这位客户没有存过名片。</translation>
    </message>
    <message>
        <source>The picture lies on another laptop.</source>
        <translation>图片在另一台电脑上。</translation>
    </message>
    <message>
        <source>Picture of the card</source>
        <translation>名片图片</translation>
    </message>
</context>
<context>
    <name>LeadsFile</name>
    <message>
        <source>Export every buyer</source>
        <translation>导出全部客户</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message numerus="yes">
        <source>%n buyer(s) exported to %1</source>
        <translation>
            <numerusform>已导出 %n 位客户：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearningScreen</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2 次</translation>
    </message>
    <message>
        <source>none decided</source>
        <translation>还没有结果</translation>
    </message>
    <message>
        <source>too few to compare</source>
        <translation>太少，不比较</translation>
    </message>
    <message>
        <source>came %1 times, %2 still open</source>
        <translation>出现 %1 次，其中 %2 次先搁着</translation>
    </message>
    <message>
        <source>Short form</source>
        <translation>简短说法</translation>
    </message>
    <message>
        <source>Second form</source>
        <translation>第二种说法</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>太少</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>出现次数</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>先搁着</translation>
    </message>
    <message>
        <source>Learning from the fair</source>
        <translation>展会心得</translation>
    </message>
    <message>
        <source>At the booth, press F1 to F12 for what the buyer said, and end it with Settled or Not settled. What you record there is counted here.</source>
        <translation>在展位页按 F1 到 F12 选客户说的话，谈完按“说通了”或“没说通”。记下的都会统计在这里。</translation>
    </message>
    <message>
        <source>No objection recorded yet</source>
        <translation>还没有记下异议</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Both forms</source>
        <translation>两种合计</translation>
    </message>
    <message>
        <source>By market or product</source>
        <translation>按市场或产品</translation>
    </message>
    <message>
        <source>↑ ↓ scenario   ← → grouping   Space form</source>
        <translation>↑ ↓ 换场景   ← → 换分组   空格 换说法</translation>
    </message>
    <message numerus="yes">
        <source>%n objection(s)</source>
        <translation>
            <numerusform>%n 次异议</numerusform>
        </translation>
    </message>
    <message>
        <source>Compared, the highest share first</source>
        <translation>可以比较，说通比例高的在前</translation>
    </message>
    <message>
        <source>Fewer than %1 decided: too few to compare</source>
        <translation>有结果的不到 %1 次：太少，不比较</translation>
    </message>
    <message>
        <source>A case counts for every item that its buyer&apos;s papers or notes name.</source>
        <translation>客户的单据或备注里提到几款，就在几款里各计一次。</translation>
    </message>
    <message>
        <source>No item known: %1.</source>
        <translation>没有提到产品的：%1 次。</translation>
    </message>
    <message>
        <source>Market not known: %1.</source>
        <translation>国家不明的：%1 次。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Li Wei</source>
        <translation>李伟</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>没有可以撤销的。</translation>
    </message>
    <message>
        <source>Undone: “%1”</source>
        <translation>已撤销：“%1”</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>Matches</name>
    <message>
        <source>Change</source>
        <translation>改选</translation>
    </message>
    <message>
        <source>None of them: a new buyer</source>
        <translation>都不是，是新客户</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>同一个人</translation>
    </message>
    <message>
        <source>Same company</source>
        <translation>同一家公司</translation>
    </message>
    <message>
        <source>Only the company</source>
        <translation>只是同公司</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>NewBuyer</name>
    <message>
        <source>Is it one of the buyers listed? Alt+1 says yes, Alt+0 says no.</source>
        <translation>是不是列出的这位客户？Alt+1 是，Alt+0 不是。</translation>
    </message>
    <message>
        <source>Buyer recorded</source>
        <translation>客户已记下</translation>
    </message>
    <message>
        <source>Known already, visit recorded: %1</source>
        <translation>老客户，来访已记下：%1</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Something went wrong in the program. Your data is safe; you can go on working.</source>
        <translation>程序出了点问题。数据都在，可以接着用。</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
</context>
<context>
    <name>ObjectionPane</name>
    <message>
        <source>What did the buyer say? Any language, a few words are enough</source>
        <translation>客户说了什么？中文英文都行，打几个字就够</translation>
    </message>
    <message>
        <source>What did the buyer say?</source>
        <translation>客户说了什么？</translation>
    </message>
    <message>
        <source>Then ask</source>
        <translation>接着问</translation>
    </message>
    <message>
        <source>Do not say</source>
        <translation>别这样说</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>说通了</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>没说通</translation>
    </message>
    <message>
        <source>Left open</source>
        <translation>先搁着</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>给客户看</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>Press F1 to F12, or type. ↓ leafs through courtesy lines and trade terms.</source>
        <translation>按 F1 到 F12，或者打几个字。按 ↓ 翻看礼貌用语和贸易术语。</translation>
    </message>
    <message>
        <source>Second form</source>
        <translation>第二种说法</translation>
    </message>
    <message>
        <source>Short form</source>
        <translation>简短说法</translation>
    </message>
    <message>
        <source>%1 % sure</source>
        <translation>把握 %1 %</translation>
    </message>
</context>
<context>
    <name>OrderPanel</name>
    <message>
        <source>Confirm the order</source>
        <translation>确认订单</translation>
    </message>
    <message>
        <source>On the quote</source>
        <translation>按哪份报价单</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Orders of %1</source>
        <translation>%1 的订单</translation>
    </message>
    <message>
        <source>No quote</source>
        <translation>没有报价单</translation>
    </message>
    <message>
        <source>No order yet.</source>
        <translation>还没有订单。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Deposit received %1</source>
        <translation>定金已到，%1</translation>
    </message>
    <message>
        <source>Deposit amount</source>
        <translation>定金金额</translation>
    </message>
    <message>
        <source>Deposit received</source>
        <translation>收到定金</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Save the quote</source>
        <translation>保存报价单</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
</context>
<context>
    <name>PhoneDialog</name>
    <message>
        <source>Phone as a scanner</source>
        <translation>用手机当扫描仪</translation>
    </message>
    <message>
        <source>Looking for the network…</source>
        <translation>正在查找网络…</translation>
    </message>
    <message>
        <source>1. Phone and laptop in the same Wi-Fi, or the laptop in the phone&apos;s hotspot. The internet is not needed.
2. Scan the code with the phone&apos;s camera and open the page.
3. Take the picture: the card appears here.</source>
        <translation>1. 手机和电脑连同一个 Wi-Fi，或电脑连手机热点，不需要上网。
2. 用手机相机扫码，打开网页。
3. 拍下名片，这里马上就会出现。</translation>
    </message>
    <message>
        <source>The code is good for one phone and ends when this closes.</source>
        <translation>二维码只给一部手机用，关闭窗口即失效。</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>换一个码</translation>
    </message>
    <message>
        <source>For another phone, or where the page was opened in the wrong program.</source>
        <translation>换手机，或在别的应用里误开了网页时用。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>This laptop is in no network. Switch on Wi-Fi or the phone&apos;s hotspot, then open this again.</source>
        <translation>这台电脑没有连网。请打开 Wi-Fi 或手机热点，再重新打开这里。</translation>
    </message>
    <message>
        <source>Waiting for the phone…</source>
        <translation>等待手机扫码…</translation>
    </message>
    <message>
        <source>The phone is connected.</source>
        <translation>手机已连接。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) received</source>
        <translation>
            <numerusform>已收到 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended, because nothing came for ten minutes. Open this again.</source>
        <translation>十分钟没有动静，已断开。请重新打开。</translation>
    </message>
</context>
<context>
    <name>PhraseField</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhraseForm</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>On the key, short</source>
        <translation>写在按键上，要短</translation>
    </message>
    <message>
        <source>Say now</source>
        <translation>现在就说</translation>
    </message>
    <message>
        <source>Second form</source>
        <translation>第二种说法</translation>
    </message>
    <message>
        <source>Another way to say it; may be empty</source>
        <translation>换一种说法，可以不填</translation>
    </message>
    <message>
        <source>Then ask</source>
        <translation>接着问</translation>
    </message>
    <message>
        <source>House rule</source>
        <translation>公司规定</translation>
    </message>
    <message>
        <source>For the clerk&apos;s eyes; may be empty</source>
        <translation>只给自己人看，可以不填</translation>
    </message>
    <message>
        <source>Do not say</source>
        <translation>别这样说</translation>
    </message>
    <message>
        <source>One at least</source>
        <translation>至少一条</translation>
    </message>
    <message>
        <source>What buyers say</source>
        <translation>客户会怎么说</translation>
    </message>
    <message>
        <source>One way a line; they find this reply</source>
        <translation>一行一种说法，打到就出这条话术</translation>
    </message>
    <message>
        <source>When a rule decides</source>
        <translation>按规定该怎么说</translation>
    </message>
    <message>
        <source>One sentence a line. A sentence with {…} is left out while it is not known</source>
        <translation>一行一句。句子里有 {…} 的，资料里没有就整句不说</translation>
    </message>
    <message>
        <source>Said instead of the above, for this buyer&apos;s quotes and samples</source>
        <translation>按这位客户的报价和样品情况，改说这里的</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>别这样说</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Reason, for the clerk&apos;s eyes</source>
        <translation>理由，只给自己人看</translation>
    </message>
</context>
<context>
    <name>PhraseList</name>
    <message>
        <source>Scenarios</source>
        <translation>场景</translation>
    </message>
</context>
<context>
    <name>PhrasePreview</name>
    <message>
        <source>Then ask</source>
        <translation>接着问</translation>
    </message>
    <message>
        <source>Do not say</source>
        <translation>别这样说</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Filled in for a sample buyer: %1</source>
        <translation>按示例客户填好：%1</translation>
    </message>
    <message>
        <source>Second form</source>
        <translation>第二种说法</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>按规定</translation>
    </message>
    <message>
        <source>What you type is shown here as the booth screen shows it.</source>
        <translation>您打的字，这里按展位界面的样子显示。</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自己的</translation>
    </message>
    <message>
        <source>Left out, because it is not known:</source>
        <translation>资料里没有，这几句不说：</translation>
    </message>
</context>
<context>
    <name>PhraseRows</name>
    <message>
        <source>own words</source>
        <translation>自己的写法</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>没启用</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>to mend</source>
        <translation>要改</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>As shipped</source>
        <translation>原装话术</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1/%2 字</translation>
    </message>
    <message>
        <source>%1 of %2 words</source>
        <translation>%1/%2 词</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>太长</translation>
    </message>
    <message>
        <source>nearly full</source>
        <translation>快满了</translation>
    </message>
    <message>
        <source>%1, in Chinese</source>
        <translation>%1，中文</translation>
    </message>
    <message>
        <source>%1, in English</source>
        <translation>%1，英文</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Quote with pictures</source>
        <translation>带图片的报价</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样品</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Hear it</source>
        <translation>听一遍</translation>
    </message>
    <message>
        <source>Right, it is %1.</source>
        <translation>对，是%1。</translation>
    </message>
    <message>
        <source>Not %1: it is %2.</source>
        <translation>不是%1，是%2。</translation>
    </message>
    <message>
        <source>Do not say %1 %2</source>
        <translation>别说%1%2</translation>
    </message>
    <message>
        <source>Then ask</source>
        <translation>接着问</translation>
    </message>
    <message>
        <source>Do not say</source>
        <translation>别这样说</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>没答上</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>勉强</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>答上了</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>很轻松</translation>
    </message>
</context>
<context>
    <name>PracticeScreen</name>
    <message>
        <source>Scenarios to practise</source>
        <translation>要练的场景</translation>
    </message>
    <message>
        <source>Space puts a scenario in or out; with none in, all are mixed.</source>
        <translation>空格选上或去掉一个场景；一个都不选，就混着练。</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Which scenario is it? F1 to F12, or skip it.</source>
        <translation>这是哪种情况？按 F1 到 F12，也可以跳过。</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>您的回答</translation>
    </message>
    <message>
        <source>Answer aloud, or type what you would say</source>
        <translation>说出来，或者打出您会怎么说</translation>
    </message>
    <message>
        <source>Show the reply</source>
        <translation>看话术</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Ten more cards</source>
        <translation>再来十张</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>今天的练完了</translation>
    </message>
    <message>
        <source>The buyer says</source>
        <translation>客户说</translation>
    </message>
    <message>
        <source>A buyer says, new to you</source>
        <translation>客户说（新的一句）</translation>
    </message>
    <message>
        <source>The buyer says, ahead of time</source>
        <translation>客户说（提前练）</translation>
    </message>
    <message>
        <source>Choose other scenarios, or go on with more cards.</source>
        <translation>换别的场景，或者再多练几张。</translation>
    </message>
    <message>
        <source>The next card falls due on %1 at %2.</source>
        <translation>下一张在 %1 %2 到期。</translation>
    </message>
    <message>
        <source>Voice on</source>
        <translation>开声音</translation>
    </message>
    <message>
        <source>Voice off</source>
        <translation>关声音</translation>
    </message>
    <message>
        <source>Lines: both</source>
        <translation>客户的话：中英文</translation>
    </message>
    <message>
        <source>Lines: Chinese</source>
        <translation>客户的话：中文</translation>
    </message>
    <message>
        <source>Lines: English</source>
        <translation>客户的话：英文</translation>
    </message>
    <message>
        <source>All twelve, mixed</source>
        <translation>十二种混着练</translation>
    </message>
    <message>
        <source>%1 answered today</source>
        <translation>今天答了 %1 张</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还剩 %1 张</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in a row</source>
        <translation>
            <numerusform>连续 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3 lines met, %4 % held, %5 to repeat, %6 right in a row</source>
        <translation>%1：%3 句里见过 %2 句，记住 %4 %，要复习 %5 句，连对 %6 次</translation>
    </message>
    <message>
        <source>%1 due</source>
        <translation>待复习 %1</translation>
    </message>
</context>
<context>
    <name>ProductColumns</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>container</source>
        <translation>整柜</translation>
    </message>
</context>
<context>
    <name>ProductDetails</name>
    <message>
        <source>The product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>The list names no price.</source>
        <translation>报价表里没有价格。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>first listed here</source>
        <translation>首次出现在这份报价表</translation>
    </message>
</context>
<context>
    <name>ProductImport</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>换一个文件…</translation>
    </message>
    <message>
        <source>Columns of</source>
        <translation>哪张表的列</translation>
    </message>
    <message>
        <source>Columns, as they are taken</source>
        <translation>各列的含义</translation>
    </message>
    <message>
        <source>Where one is wrong, choose what it holds.</source>
        <translation>认错的列，在列名上方的框里改。</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>读取中…</translation>
    </message>
    <message>
        <source>A long list takes a few seconds.</source>
        <translation>表很长时要等几秒。</translation>
    </message>
    <message>
        <source>Preview of the items</source>
        <translation>产品预览</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>没有可导入的</translation>
    </message>
    <message>
        <source>Preview: the first %1 items</source>
        <translation>预览：前 %1 个产品</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message numerus="yes">
        <source>Import %n item(s)</source>
        <translation>
            <numerusform>导入 %n 个产品</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 unchanged</source>
        <translation>新增 %1，更新 %2，未变 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>请核对 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✕ %n row(s) left out</source>
        <translation>
            <numerusform>✕ 未导入 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (from row %2)</source>
        <translation>%1（第 %2 行起）</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 个产品</numerusform>
        </translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation>已读：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>未读：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden row(s) left out</source>
        <translation>
            <numerusform>隐藏的 %n 行未导入</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>导入中…</translation>
    </message>
</context>
<context>
    <name>ProductLine</name>
    <message>
        <source>Minimum order: %1</source>
        <translation>起订量：%1</translation>
    </message>
    <message>
        <source>Price list: %1</source>
        <translation>报价表：%1</translation>
    </message>
</context>
<context>
    <name>ProductWords</name>
    <message>
        <source>Item number</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文品名</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文品名</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>MOQ</source>
        <translation>起订量</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>包装</translation>
    </message>
    <message>
        <source>Prices by quantity</source>
        <translation>阶梯价</translation>
    </message>
    <message>
        <source>a whole container</source>
        <translation>整柜</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>%1 a carton</source>
        <translation>每箱 %1 件</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>ProductsScreen</name>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Search among the products</source>
        <translation>在产品里查找</translation>
    </message>
    <message>
        <source>An item number, or a name in Chinese or English</source>
        <translation>货号，或中英文品名、拼音</translation>
    </message>
    <message>
        <source>Import a price list…</source>
        <translation>导入报价表…</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>还没有产品</translation>
    </message>
    <message>
        <source>Import the company&apos;s price list (.xlsx, .xls or .csv), or drop the file here.
Quotes then fill in names and prices by themselves.</source>
        <translation>请导入公司的报价表（.xlsx、.xls 或 .csv），也可以把文件拖到这里。
以后报价时，品名和单价会自动带出。</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>共 %n 个产品</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fits. Esc shows all again.</source>
        <translation>没有符合的产品。按 Esc 显示全部。</translation>
    </message>
    <message>
        <source>the first %1</source>
        <translation>前 %1 个</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>A price list</source>
        <translation>报价表</translation>
    </message>
    <message>
        <source>Price list: %1 new, %2 changed, %3 unchanged</source>
        <translation>报价表：新增 %1 个，更新 %2 个，未变 %3 个</translation>
    </message>
</context>
<context>
    <name>QuoteForm</name>
    <message>
        <source>Back to the replies</source>
        <translation>回到话术</translation>
    </message>
    <message>
        <source>Price term</source>
        <translation>价格条款</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>交期</translation>
    </message>
    <message>
        <source>Quantity tolerance</source>
        <translation>数量浮动</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Valid, days</source>
        <translation>有效天数</translation>
    </message>
    <message>
        <source>The buyer confirms an order now</source>
        <translation>客户当场确认订单</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Issue the quote</source>
        <translation>出报价单</translation>
    </message>
    <message>
        <source>Yes, issue it</source>
        <translation>出报价单</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>先不出</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Quote for %1</source>
        <translation>给 %1 报价</translation>
    </message>
    <message>
        <source>Revise quote %1</source>
        <translation>改报价单 %1</translation>
    </message>
    <message>
        <source>Issued: %1</source>
        <translation>已出报价单：%1</translation>
    </message>
    <message>
        <source>Not printable, named on the paper: %1</source>
        <translation>印不出来的字，报价单上已注明：%1</translation>
    </message>
    <message>
        <source>A revision keeps the number and is not a new quote.</source>
        <translation>改版沿用原编号，不算新报价。</translation>
    </message>
    <message>
        <source>The order is confirmed on the spot: one quote, without pictures.</source>
        <translation>订单当场确认：可以报一份，不带图片。</translation>
    </message>
    <message>
        <source>%1 to %2. A quote given counts and cannot be undone.</source>
        <translation>%1，给 %2。报出去就算一次，不能撤销。</translation>
    </message>
</context>
<context>
    <name>QuoteLines</name>
    <message>
        <source>Item</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
</context>
<context>
    <name>QuotesScreen</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>项数</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>改版</translation>
    </message>
    <message>
        <source>Show the buyer</source>
        <translation>看客户</translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s). Enter opens the paper.</source>
        <translation>
            <numerusform>%n 份报价单，按 Enter 打开。</numerusform>
        </translation>
    </message>
    <message>
        <source>No quote yet. Ctrl+Q quotes the buyer on the screen.</source>
        <translation>还没有报价单。按 Ctrl+Q 给当前客户报价。</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Booth</source>
        <translation>展位</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>名片</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>心得</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>SamplePanel</name>
    <message>
        <source>Sample</source>
        <translation>样品</translation>
    </message>
    <message>
        <source>Which items, how many</source>
        <translation>要哪几款，各几件</translation>
    </message>
    <message>
        <source>Record the request</source>
        <translation>记下申请</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>这样说</translation>
    </message>
    <message>
        <source>Samples for %1</source>
        <translation>给 %1 的样品</translation>
    </message>
    <message>
        <source>No samples asked for yet.</source>
        <translation>还没有要过样品。</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>没批</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已寄出</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>经理</translation>
    </message>
    <message>
        <source>Courier account, tracking number</source>
        <translation>到付账号、运单号</translation>
    </message>
    <message>
        <source>Terms or reason</source>
        <translation>条件或原因</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已寄出</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>不批</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>批准</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>What you leave empty is left out of replies and quotes. Changes are kept as you leave a field.</source>
        <translation>没填的，话术和报价单里就不出现。离开一格，改动就存好了。</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>展会</translation>
    </message>
    <message>
        <source>Fair in Chinese</source>
        <translation>展会名称（中文）</translation>
    </message>
    <message>
        <source>Fair in English</source>
        <translation>展会名称（英文）</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>届</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>期</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>展位号</translation>
    </message>
    <message>
        <source>Figures for the replies</source>
        <translation>话术里用的数字</translation>
    </message>
    <message>
        <source>Years in the trade</source>
        <translation>从业年数</translation>
    </message>
    <message>
        <source>Countries sold to</source>
        <translation>销往国家数</translation>
    </message>
    <message>
        <source>New items a session</source>
        <translation>每届新款数</translation>
    </message>
    <message>
        <source>Items on show</source>
        <translation>展出款数</translation>
    </message>
    <message>
        <source>Items on hand</source>
        <translation>现有款数</translation>
    </message>
    <message>
        <source>What sets us apart, in Chinese</source>
        <translation>我们的不同之处（中文）</translation>
    </message>
    <message>
        <source>What sets us apart, in English</source>
        <translation>我们的不同之处（英文）</translation>
    </message>
    <message>
        <source>Promotion running, in Chinese</source>
        <translation>正在做的活动（中文）</translation>
    </message>
    <message>
        <source>Promotion running, in English</source>
        <translation>正在做的活动（英文）</translation>
    </message>
    <message>
        <source>A reply leaves a sentence out when its figure is empty here; it never invents one.</source>
        <translation>这里没填的数字，话术里就整句不说，绝不编。</translation>
    </message>
    <message>
        <source>Terms of a quote</source>
        <translation>报价条款</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Price term</source>
        <translation>价格条款</translation>
    </message>
    <message>
        <source>Valid, days</source>
        <translation>有效天数</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Quantity tolerance</source>
        <translation>数量浮动</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>交期</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Quotes without an order</source>
        <translation>未下单可报次数</translation>
    </message>
    <message>
        <source>Sample fee, times the price</source>
        <translation>样品费是报价的几倍</translation>
    </message>
    <message>
        <source>With 3, a fourth quote is still given; the fifth needs an order on the spot.</source>
        <translation>填 3：第四次还能报，第五次要当场下单才报。</translation>
    </message>
    <message>
        <source>Cards and consent</source>
        <translation>名片与同意</translation>
    </message>
    <message>
        <source>What a buyer agrees to, in Chinese</source>
        <translation>请客户同意的话（中文）</translation>
    </message>
    <message>
        <source>What a buyer agrees to, in English</source>
        <translation>请客户同意的话（英文）</translation>
    </message>
    <message>
        <source>Alt+C asks a buyer and records the yes. Left empty, the usual words are used.</source>
        <translation>按 Alt+C 询问客户并记录同意。留空则用通用的话。</translation>
    </message>
    <message>
        <source>Record nobody without consent</source>
        <translation>没同意就不记录</translation>
    </message>
    <message>
        <source>Keep the pictures of cards</source>
        <translation>保存名片图片</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Clerk&apos;s phone</source>
        <translation>业务员电话</translation>
    </message>
    <message>
        <source>Clerk&apos;s WeChat</source>
        <translation>业务员微信</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>外观</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>First recorded</source>
        <translation>首次登记</translation>
    </message>
    <message>
        <source>Details changed</source>
        <translation>改了资料</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>来访</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Revised</source>
        <translation>改版</translation>
    </message>
    <message>
        <source>Sample asked for</source>
        <translation>要样品</translation>
    </message>
    <message>
        <source>Sample granted</source>
        <translation>样品已批准</translation>
    </message>
    <message>
        <source>Sample refused</source>
        <translation>样品没批</translation>
    </message>
    <message>
        <source>Sample sent</source>
        <translation>样品已寄出</translation>
    </message>
    <message>
        <source>Order confirmed</source>
        <translation>订单已确认</translation>
    </message>
    <message>
        <source>Card kept</source>
        <translation>名片已存</translation>
    </message>
    <message>
        <source>Agreed to be recorded</source>
        <translation>客户同意记录</translation>
    </message>
    <message>
        <source>Linked: one buyer</source>
        <translation>合并为一位客户</translation>
    </message>
    <message>
        <source>Deposit received</source>
        <translation>收到定金</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>spoken</source>
        <translation>口头</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>in writing</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>说通了</translation>
    </message>
    <message>
        <source>not settled</source>
        <translation>没说通</translation>
    </message>
    <message>
        <source>open</source>
        <translation>先搁着</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>往来记录</translation>
    </message>
</context>
<context>
    <name>Twins</name>
    <message>
        <source>very likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>可能</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>也许</translation>
    </message>
    <message>
        <source>same company?</source>
        <translation>同一家公司？</translation>
    </message>
</context>
<context>
    <name>TwinsList</name>
    <message>
        <source>Likely duplicates</source>
        <translation>疑似重复</translation>
    </message>
</context>
<context>
    <name>TwinsScreen</name>
    <message>
        <source>Back to the buyers</source>
        <translation>返回客户列表</translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>Linked, they are one buyer in the rules, the counts, the timeline and the search. Nothing is lost, and Ctrl+Z takes each decision back.</source>
        <translation>合并后，在规则、计数、时间线和查找里都算一位客户。原有记录一条不少，每一步都可以按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>↑ ↓ next pair   Space: scroll</source>
        <translation>↑ ↓ 换一对   空格 往下翻</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>同一个人</translation>
    </message>
    <message>
        <source>Same company, other person</source>
        <translation>同公司，不同的人</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不是同一位</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) left</source>
        <translation>
            <numerusform>还剩 %n 对</numerusform>
        </translation>
    </message>
    <message>
        <source>the likeliest pairs first, more follow</source>
        <translation>先看最像的，后面还有</translation>
    </message>
    <message numerus="yes">
        <source>still comparing: %n buyer(s) to go</source>
        <translation>
            <numerusform>还在比对：剩 %n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing all buyers…</source>
        <translation>正在比对全部客户…</translation>
    </message>
    <message>
        <source>Pairs come up here as they are found; each can be decided at once.</source>
        <translation>找到一对，就列出一对，可以马上处理。</translation>
    </message>
    <message>
        <source>No likely duplicates</source>
        <translation>没有疑似重复的客户</translation>
    </message>
    <message>
        <source>Every buyer stands once, as far as e-mails, phones and names can tell. Well done!</source>
        <translation>按邮箱、电话和姓名比对，每位客户都只记了一次。辛苦了！</translation>
    </message>
    <message>
        <source>The same person? %1</source>
        <translation>是同一个人吗？%1</translation>
    </message>
    <message>
        <source>Two people of one company? %1</source>
        <translation>是同一家公司的两个人吗？%1</translation>
    </message>
    <message>
        <source>One buyer: %1 and %2</source>
        <translation>合为一位客户：%1、%2</translation>
    </message>
    <message>
        <source>One company: %1 and %2</source>
        <translation>合为一家公司：%1、%2</translation>
    </message>
    <message>
        <source>Not the same: %1 and %2</source>
        <translation>不是同一位：%1、%2</translation>
    </message>
</context>
<context>
    <name>TwinsSides</name>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>往来</translation>
    </message>
    <message>
        <source>Other contacts</source>
        <translation>其他联系人</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>至今</translation>
    </message>
    <message>
        <source>First recorded</source>
        <translation>首次登记</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Latest notes</source>
        <translation>最近备注</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>查看 %1</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不一致</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>来访 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>报价 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>订单 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>May be quoted</source>
        <translation>可以报价</translation>
    </message>
    <message>
        <source>May be sent</source>
        <translation>可以寄样</translation>
    </message>
    <message>
        <source>Needs an order</source>
        <translation>要先有订单</translation>
    </message>
    <message>
        <source>Needs the deposit</source>
        <translation>要等定金</translation>
    </message>
    <message>
        <source>Needs the manager</source>
        <translation>需经理批准</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>现在不行</translation>
    </message>
    <message>
        <source>after order</source>
        <translation>下单后</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>规则 %1</translation>
    </message>
</context>
<context>
    <name>VisitorDelegate</name>
    <message numerus="yes">
        <source>visit %n</source>
        <translation>
            <numerusform>第 %n 次来</numerusform>
        </translation>
    </message>
    <message>
        <source>ordered</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新客户</translation>
    </message>
</context>
<context>
    <name>Visitors</name>
    <message>
        <source>Today&apos;s visitors</source>
        <translation>今天的客户</translation>
    </message>
    <message>
        <source>Nobody yet today. When a buyer comes, press Ctrl+N.</source>
        <translation>今天还没有客户。来了就按 Ctrl+N。</translation>
    </message>
    <message>
        <source>New buyer</source>
        <translation>新客户</translation>
    </message>
    <message numerus="yes">
        <source>Today · %n buyer(s)</source>
        <translation>
            <numerusform>今天 · %n 位</numerusform>
        </translation>
    </message>
</context>
</TS>

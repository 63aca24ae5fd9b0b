<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BoothScreen</name>
    <message>
        <source>Details kept</source>
        <translation>Details kept</translation>
    </message>
    <message>
        <source>Choose a buyer first: Ctrl+K finds one, Ctrl+N records one.</source>
        <translation>Choose a buyer first: Ctrl+K finds one, Ctrl+N records one.</translation>
    </message>
    <message>
        <source>Visit recorded</source>
        <translation>Visit recorded</translation>
    </message>
    <message>
        <source>Contact added</source>
        <translation>Contact added</translation>
    </message>
    <message>
        <source>Note kept</source>
        <translation>Note kept</translation>
    </message>
    <message>
        <source>Recorded as settled</source>
        <translation>Recorded as settled</translation>
    </message>
    <message>
        <source>Recorded as not settled</source>
        <translation>Recorded as not settled</translation>
    </message>
    <message>
        <source>Recorded as left open</source>
        <translation>Recorded as left open</translation>
    </message>
    <message>
        <source>Sample request recorded</source>
        <translation>Sample request recorded</translation>
    </message>
    <message>
        <source>Sample granted</source>
        <translation>Sample granted</translation>
    </message>
    <message>
        <source>Sample refused</source>
        <translation>Sample refused</translation>
    </message>
    <message>
        <source>Sample sent</source>
        <translation>Sample sent</translation>
    </message>
    <message>
        <source>Order confirmed</source>
        <translation>Order confirmed</translation>
    </message>
    <message>
        <source>Deposit recorded</source>
        <translation>Deposit recorded</translation>
    </message>
    <message>
        <source>Consent recorded</source>
        <translation>Consent recorded</translation>
    </message>
</context>
<context>
    <name>BuyerForm</name>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Agreed to be recorded</source>
        <translation>Agreed to be recorded</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>New buyer</source>
        <translation>New buyer</translation>
    </message>
    <message>
        <source>A name, a company or a phone is enough. Enter saves.</source>
        <translation>A name, a company or a phone is enough. Enter saves.</translation>
    </message>
    <message>
        <source>Buyer details</source>
        <translation>Buyer details</translation>
    </message>
    <message>
        <source>Earlier values stay in the history.</source>
        <translation>Earlier values stay in the history.</translation>
    </message>
    <message>
        <source>Another contact</source>
        <translation>Another contact</translation>
    </message>
    <message>
        <source>A new buyer</source>
        <translation>A new buyer</translation>
    </message>
</context>
<context>
    <name>BuyerPane</name>
    <message>
        <source>New buyer</source>
        <translation>New buyer</translation>
    </message>
    <message>
        <source>Record a buyer with Ctrl+N, or find one with Ctrl+K. F1 to F12 show a reply at any time, also before you know the name.</source>
        <translation>Record a buyer with Ctrl+N, or find one with Ctrl+K. F1 to F12 show a reply at any time, also before you know the name.</translation>
    </message>
    <message>
        <source>Nobody at the table</source>
        <translation>Nobody at the table</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Here again</source>
        <translation>Here again</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note: what was said, what comes next. Enter saves.</source>
        <translation>Note: what was said, what comes next. Enter saves.</translation>
    </message>
    <message>
        <source>Enter saves · Shift+Enter starts a new line · Esc closes, what you typed stays</source>
        <translation>Enter saves · Shift+Enter starts a new line · Esc closes, what you typed stays</translation>
    </message>
    <message numerus="yes">
        <source>and %n more contact(s)</source>
        <translation>
            <numerusform>and %n more contact</numerusform>
            <numerusform>and %n more contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>visit %n</source>
        <translation>
            <numerusform>visit %n</numerusform>
            <numerusform>visit %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BuyersScreen</name>
    <message>
        <source>Buyers</source>
        <translation>Buyers</translation>
    </message>
    <message>
        <source>Search among the buyers</source>
        <translation>Search among the buyers</translation>
    </message>
    <message>
        <source>A name, a phone, a note, a product…   /</source>
        <translation>A name, a phone, a note, a product…   /</translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation>Likely duplicates</translation>
    </message>
    <message>
        <source>Buyers who may be one: look at them side by side</source>
        <translation>Buyers who may be one: look at them side by side</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Buyer</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Quotes</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Found in</translation>
    </message>
    <message>
        <source>Export Excel</source>
        <translation>Export Excel</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Export CSV</translation>
    </message>
    <message>
        <source>Export vCard</source>
        <translation>Export vCard</translation>
    </message>
    <message>
        <source>Every buyer is exported, whatever the list shows</source>
        <translation>Every buyer is exported, whatever the list shows</translation>
    </message>
    <message>
        <source>and %1 more: type or choose a filter to see them</source>
        <translation>and %1 more: type or choose a filter to see them</translation>
    </message>
    <message numerus="yes">
        <source>%n buyer(s). Enter opens one.</source>
        <translation>
            <numerusform>%n buyer. Enter opens it.</numerusform>
            <numerusform>%n buyers. Enter opens one.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody fits.</source>
        <translation>Nobody fits.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Nobody yet. Ctrl+N records the first buyer.</source>
        <translation>Nobody yet. Ctrl+N records the first buyer.</translation>
    </message>
</context>
<context>
    <name>CameraDialog</name>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Switching the camera on…</source>
        <translation>Switching the camera on…</translation>
    </message>
    <message>
        <source>Take the picture</source>
        <translation>Take the picture</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Use a phone</source>
        <translation>Use a phone</translation>
    </message>
    <message>
        <source>This laptop has no camera that can be used. A phone can be the scanner.</source>
        <translation>This laptop has no camera that can be used. A phone can be the scanner.</translation>
    </message>
    <message>
        <source>Hold the card into the picture. Codes are read by themselves.</source>
        <translation>Hold the card into the picture. Codes are read by themselves.</translation>
    </message>
    <message>
        <source>The camera sends no picture. Another program may hold it; close that and open this again.</source>
        <translation>The camera sends no picture. Another program may hold it; close that and open this again.</translation>
    </message>
    <message>
        <source>Code read. The next card, please.</source>
        <translation>Code read. The next card, please.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) taken</source>
        <translation>
            <numerusform>%n picture taken</numerusform>
            <numerusform>%n pictures taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardDevices</name>
    <message>
        <source>A folder in which new pictures of cards appear</source>
        <translation>A folder in which new pictures of cards appear</translation>
    </message>
    <message>
        <source>The watched folder is gone. Plug the stick in and choose it again.</source>
        <translation>The watched folder is gone. Plug the stick in and choose it again.</translation>
    </message>
</context>
<context>
    <name>CardField</name>
    <message>
        <source>check %1 %</source>
        <translation>check %1 %</translation>
    </message>
    <message>
        <source>Not sure: please compare with the picture.</source>
        <translation>Not sure: please compare with the picture.</translation>
    </message>
    <message>
        <source>Other readings, Alt+Down:</source>
        <translation>Other readings, Alt+Down:</translation>
    </message>
</context>
<context>
    <name>CardKeeping</name>
    <message numerus="yes">
        <source>%n card(s) kept</source>
        <translation>
            <numerusform>%n card kept</numerusform>
            <numerusform>%n cards kept</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>Kept: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n may be known already: please decide</source>
        <translation>
            <numerusform>%n may be known already: please decide</numerusform>
            <numerusform>%n may be known already: please decide</numerusform>
        </translation>
    </message>
    <message>
        <source>Not kept: %1. %2</source>
        <translation>Not kept: %1. %2</translation>
    </message>
    <message>
        <source>Is it one of the buyers listed? Alt+1 says yes, Alt+0 says no.</source>
        <translation>Is it one of the buyers listed? Alt+1 says yes, Alt+0 says no.</translation>
    </message>
    <message>
        <source>Dropped: %1</source>
        <translation>Dropped: %1</translation>
    </message>
    <message>
        <source>Joined: %1</source>
        <translation>Joined: %1</translation>
    </message>
</context>
<context>
    <name>CardReview</name>
    <message>
        <source>Is at the stand now</source>
        <translation>Is at the stand now</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>Text of the card</source>
        <translation>Text of the card</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>No card is waiting</source>
        <translation>No card is waiting</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>Other side</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>Next to check</source>
        <translation>Next to check</translation>
    </message>
    <message>
        <source>It can be read again, or typed in.</source>
        <translation>It can be read again, or typed in.</translation>
    </message>
    <message>
        <source>Open pictures of cards or contacts (.vcf), or drop them here.
Take pictures with the camera or a phone.
Ctrl+V pastes a picture, or the signature of an e-mail.
Nothing is recorded before you have looked at it.</source>
        <translation>Open pictures of cards or contacts (.vcf), or drop them here.
Take pictures with the camera or a phone.
Ctrl+V pastes a picture, or the signature of an e-mail.
Nothing is recorded before you have looked at it.</translation>
    </message>
    <message>
        <source>The next card is its back</source>
        <translation>The next card is its back</translation>
    </message>
    <message>
        <source>Ask first:</source>
        <translation>Ask first:</translation>
    </message>
    <message>
        <source>Add to the buyer</source>
        <translation>Add to the buyer</translation>
    </message>
</context>
<context>
    <name>CardSources</name>
    <message>
        <source>Cards</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Watch a folder…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Pictures of cards, or contacts</source>
        <translation>Pictures of cards, or contacts</translation>
    </message>
    <message>
        <source>Not a picture or a contact: %1</source>
        <translation>Not a picture or a contact: %1</translation>
    </message>
    <message>
        <source>Stop watching %1</source>
        <translation>Stop watching %1</translation>
    </message>
    <message>
        <source>Nothing to read was copied.</source>
        <translation>Nothing to read was copied.</translation>
    </message>
</context>
<context>
    <name>CardTable</name>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message numerus="yes">
        <source>Check %n field(s)</source>
        <translation>
            <numerusform>Check %n field</numerusform>
            <numerusform>Check %n fields</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask for consent</source>
        <translation>Ask for consent</translation>
    </message>
    <message>
        <source>Name missing</source>
        <translation>Name missing</translation>
    </message>
    <message>
        <source>Nothing read</source>
        <translation>Nothing read</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Cannot be read</translation>
    </message>
    <message>
        <source>Known?</source>
        <translation>Known?</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Not read</translation>
    </message>
    <message>
        <source>The same person as %1. Keeping adds this card there.</source>
        <translation>The same person as %1. Keeping adds this card there.</translation>
    </message>
    <message>
        <source>Another person of %1. Keeping adds the person there.</source>
        <translation>Another person of %1. Keeping adds the person there.</translation>
    </message>
    <message>
        <source>A new buyer.</source>
        <translation>A new buyer.</translation>
    </message>
</context>
<context>
    <name>CardsHead</name>
    <message>
        <source>Cards read</source>
        <translation>Cards read</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Keep all that are ready</source>
        <translation>Keep all that are ready</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) waiting</source>
        <translation>
            <numerusform>%n card waiting</numerusform>
            <numerusform>%n cards waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n ready</numerusform>
            <numerusform>%n ready</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the rest</source>
        <translation>Read the rest</translation>
    </message>
</context>
<context>
    <name>CardsScreen</name>
    <message>
        <source>Cards</source>
        <translation>Cards</translation>
    </message>
</context>
<context>
    <name>ConsentPanel</name>
    <message>
        <source>Yes, spoken</source>
        <translation>Yes, spoken</translation>
    </message>
    <message>
        <source>Yes, signed</source>
        <translation>Yes, signed</translation>
    </message>
    <message>
        <source>Show to the buyer</source>
        <translation>Show to the buyer</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>Consent of %1</source>
        <translation>Consent of %1</translation>
    </message>
    <message>
        <source>Agreed %1 · %2</source>
        <translation>Agreed %1 · %2</translation>
    </message>
</context>
<context>
    <name>DealPanel</name>
    <message>
        <source>Back to the replies</source>
        <translation>Back to the replies</translation>
    </message>
</context>
<context>
    <name>EditorScreen</name>
    <message>
        <source>Own scenario</source>
        <translation>Own scenario</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Take in a company&apos;s phrasebook from one file</source>
        <translation>Take in a company&apos;s phrasebook from one file</translation>
    </message>
    <message>
        <source>Write your own words to one file for the other laptops</source>
        <translation>Write your own words to one file for the other laptops</translation>
    </message>
    <message>
        <source>Phrasebook</source>
        <translation>Phrasebook</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Check and use</source>
        <translation>Check and use</translation>
    </message>
    <message>
        <source>Insert {…}</source>
        <translation>Insert {…}</translation>
    </message>
    <message>
        <source>Take your own words away; it can be undone</source>
        <translation>Take your own words away; it can be undone</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>As shipped</translation>
    </message>
    <message>
        <source>Your own words, in use</source>
        <translation>Your own words, in use</translation>
    </message>
    <message>
        <source>Kept, not in use yet</source>
        <translation>Kept, not in use yet</translation>
    </message>
    <message>
        <source>Being typed</source>
        <translation>Being typed</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to mend; kept as a draft</source>
        <translation>
            <numerusform>%n thing to mend; kept as a draft</numerusform>
            <numerusform>%n things to mend; kept as a draft</numerusform>
        </translation>
    </message>
    <message>
        <source>Not finished; kept as a draft</source>
        <translation>Not finished; kept as a draft</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Own</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Revert</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>New scenario</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>In use: %1</translation>
    </message>
    <message>
        <source>There is room for 28 scenarios of your own, no more.</source>
        <translation>There is room for 28 scenarios of your own, no more.</translation>
    </message>
    <message>
        <source>Hide shipped</source>
        <translation>Hide shipped</translation>
    </message>
    <message>
        <source>Show shipped</source>
        <translation>Show shipped</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Removed: %1</translation>
    </message>
    <message>
        <source>Back to shipped: %1</source>
        <translation>Back to shipped: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Export your own words</source>
        <translation>Export your own words</translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) exported to %1</source>
        <translation>
            <numerusform>%n scenario exported to %1</numerusform>
            <numerusform>%n scenarios exported to %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a phrasebook</source>
        <translation>Import a phrasebook</translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) imported, in use from now on</source>
        <translation>
            <numerusform>%n scenario imported, in use from now on</numerusform>
            <numerusform>%n scenarios imported, in use from now on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Clear all</source>
        <translation>Clear all</translation>
    </message>
</context>
<context>
    <name>FilterChoice</name>
    <message>
        <source>Nothing fits.</source>
        <translation>Nothing fits.</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Any</translation>
    </message>
    <message>
        <source>Words of a product, then Enter</source>
        <translation>Words of a product, then Enter</translation>
    </message>
    <message>
        <source>Type to narrow</source>
        <translation>Type to narrow</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>Quoted</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Ordered</translation>
    </message>
    <message>
        <source>Not followed up</source>
        <translation>Not followed up</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>Take off: %1</source>
        <translation>Take off: %1</translation>
    </message>
</context>
<context>
    <name>FindBox</name>
    <message>
        <source>Find a buyer, a phone, a quote number…   Ctrl K</source>
        <translation>Find a buyer, a phone, a quote number…   Ctrl K</translation>
    </message>
    <message>
        <source>Find a buyer</source>
        <translation>Find a buyer</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Open the booth</source>
        <translation>Open the booth</translation>
    </message>
    <message>
        <source>Try it with sample data</source>
        <translation>Try it with sample data</translation>
    </message>
    <message>
        <source>Company (Chinese)</source>
        <translation>Company (Chinese)</translation>
    </message>
    <message>
        <source>Company (English)</source>
        <translation>Company (English)</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Three things and you can receive the first buyer. All else can wait; no network is needed.</source>
        <translation>Three things and you can receive the first buyer. All else can wait; no network is needed.</translation>
    </message>
    <message>
        <source>Welcome to the booth</source>
        <translation>Welcome to the booth</translation>
    </message>
    <message>
        <source>Making a fair…</source>
        <translation>Making a fair…</translation>
    </message>
    <message>
        <source>The company&apos;s name stands on every quote; please fill it in.</source>
        <translation>The company&apos;s name stands on every quote; please fill it in.</translation>
    </message>
    <message>
        <source>Your name stands on every quote; please fill it in.</source>
        <translation>Your name stands on every quote; please fill it in.</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Company</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>WeChat</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Main business</source>
        <translation>Main business</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grade</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>Quote</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Said</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>More, in the list of buyers</source>
        <translation>More, in the list of buyers</translation>
    </message>
</context>
<context>
    <name>GradeKey</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptCards</name>
    <message>
        <source>Cards of %1</source>
        <translation>Cards of %1</translation>
    </message>
    <message>
        <source>No card was kept with this buyer.</source>
        <translation>No card was kept with this buyer.</translation>
    </message>
    <message>
        <source>The picture lies on another laptop.</source>
        <translation>The picture lies on another laptop.</translation>
    </message>
    <message>
        <source>Picture of the card</source>
        <translation>Picture of the card</translation>
    </message>
</context>
<context>
    <name>LeadsFile</name>
    <message>
        <source>Export every buyer</source>
        <translation>Export every buyer</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exporting…</translation>
    </message>
    <message numerus="yes">
        <source>%n buyer(s) exported to %1</source>
        <translation>
            <numerusform>%n buyer exported to %1</numerusform>
            <numerusform>%n buyers exported to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearningScreen</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>none decided</source>
        <translation>none decided</translation>
    </message>
    <message>
        <source>too few to compare</source>
        <translation>too few to compare</translation>
    </message>
    <message>
        <source>came %1 times, %2 still open</source>
        <translation>came %1 times, %2 still open</translation>
    </message>
    <message>
        <source>Short form</source>
        <translation>Short form</translation>
    </message>
    <message>
        <source>Second form</source>
        <translation>Second form</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>too few</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>How often</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Learning from the fair</source>
        <translation>Learning from the fair</translation>
    </message>
    <message>
        <source>At the booth, press F1 to F12 for what the buyer said, and end it with Settled or Not settled. What you record there is counted here.</source>
        <translation>At the booth, press F1 to F12 for what the buyer said, and end it with Settled or Not settled. What you record there is counted here.</translation>
    </message>
    <message>
        <source>No objection recorded yet</source>
        <translation>No objection recorded yet</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Scenarios</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Both forms</source>
        <translation>Both forms</translation>
    </message>
    <message>
        <source>By market or product</source>
        <translation>By market or product</translation>
    </message>
    <message>
        <source>↑ ↓ scenario   ← → grouping   Space form</source>
        <translation>↑ ↓ scenario   ← → grouping   Space form</translation>
    </message>
    <message numerus="yes">
        <source>%n objection(s)</source>
        <translation>
            <numerusform>%n objection</numerusform>
            <numerusform>%n objections</numerusform>
        </translation>
    </message>
    <message>
        <source>Compared, the highest share first</source>
        <translation>Compared, the highest share first</translation>
    </message>
    <message>
        <source>Fewer than %1 decided: too few to compare</source>
        <translation>Fewer than %1 decided: too few to compare</translation>
    </message>
    <message>
        <source>A case counts for every item that its buyer&apos;s papers or notes name.</source>
        <translation>A case counts for every item that its buyer&apos;s papers or notes name.</translation>
    </message>
    <message>
        <source>No item known: %1.</source>
        <translation>No item known: %1.</translation>
    </message>
    <message>
        <source>Market not known: %1.</source>
        <translation>Market not known: %1.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Li Wei</source>
        <translation>Li Wei</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Nothing to undo.</translation>
    </message>
    <message>
        <source>Undone: “%1”</source>
        <translation>Undone: “%1”</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Kept</translation>
    </message>
</context>
<context>
    <name>Matches</name>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>None of them: a new buyer</source>
        <translation>None of them: a new buyer</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Same person</translation>
    </message>
    <message>
        <source>Same company</source>
        <translation>Same company</translation>
    </message>
    <message>
        <source>Only the company</source>
        <translation>Only the company</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>NewBuyer</name>
    <message>
        <source>Is it one of the buyers listed? Alt+1 says yes, Alt+0 says no.</source>
        <translation>Is it one of the buyers listed? Alt+1 says yes, Alt+0 says no.</translation>
    </message>
    <message>
        <source>Buyer recorded</source>
        <translation>Buyer recorded</translation>
    </message>
    <message>
        <source>Known already, visit recorded: %1</source>
        <translation>Known already, visit recorded: %1</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Something went wrong in the program. Your data is safe; you can go on working.</source>
        <translation>Something went wrong in the program. Your data is safe; you can go on working.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copy details</translation>
    </message>
</context>
<context>
    <name>ObjectionPane</name>
    <message>
        <source>What did the buyer say? Any language, a few words are enough</source>
        <translation>What did the buyer say? Any language, a few words are enough</translation>
    </message>
    <message>
        <source>What did the buyer say?</source>
        <translation>What did the buyer say?</translation>
    </message>
    <message>
        <source>Then ask</source>
        <translation>Then ask</translation>
    </message>
    <message>
        <source>Do not say</source>
        <translation>Do not say</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>Not settled</translation>
    </message>
    <message>
        <source>Left open</source>
        <translation>Left open</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Read aloud</translation>
    </message>
    <message>
        <source>Press F1 to F12, or type. ↓ leafs through courtesy lines and trade terms.</source>
        <translation>Press F1 to F12, or type. ↓ leafs through courtesy lines and trade terms.</translation>
    </message>
    <message>
        <source>Second form</source>
        <translation>Second form</translation>
    </message>
    <message>
        <source>Short form</source>
        <translation>Short form</translation>
    </message>
    <message>
        <source>%1 % sure</source>
        <translation>%1 % sure</translation>
    </message>
</context>
<context>
    <name>OrderPanel</name>
    <message>
        <source>Confirm the order</source>
        <translation>Confirm the order</translation>
    </message>
    <message>
        <source>On the quote</source>
        <translation>On the quote</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Orders of %1</source>
        <translation>Orders of %1</translation>
    </message>
    <message>
        <source>No quote</source>
        <translation>No quote</translation>
    </message>
    <message>
        <source>No order yet.</source>
        <translation>No order yet.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Deposit received %1</source>
        <translation>Deposit received %1</translation>
    </message>
    <message>
        <source>Deposit amount</source>
        <translation>Deposit amount</translation>
    </message>
    <message>
        <source>Deposit received</source>
        <translation>Deposit received</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Save the quote</source>
        <translation>Save the quote</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Saved: %1</translation>
    </message>
</context>
<context>
    <name>PhoneDialog</name>
    <message>
        <source>Phone as a scanner</source>
        <translation>Phone as a scanner</translation>
    </message>
    <message>
        <source>Looking for the network…</source>
        <translation>Looking for the network…</translation>
    </message>
    <message>
        <source>1. Phone and laptop in the same Wi-Fi, or the laptop in the phone&apos;s hotspot. The internet is not needed.
2. Scan the code with the phone&apos;s camera and open the page.
3. Take the picture: the card appears here.</source>
        <translation>1. Phone and laptop in the same Wi-Fi, or the laptop in the phone&apos;s hotspot. The internet is not needed.
2. Scan the code with the phone&apos;s camera and open the page.
3. Take the picture: the card appears here.</translation>
    </message>
    <message>
        <source>The code is good for one phone and ends when this closes.</source>
        <translation>The code is good for one phone and ends when this closes.</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>New code</translation>
    </message>
    <message>
        <source>For another phone, or where the page was opened in the wrong program.</source>
        <translation>For another phone, or where the page was opened in the wrong program.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>This laptop is in no network. Switch on Wi-Fi or the phone&apos;s hotspot, then open this again.</source>
        <translation>This laptop is in no network. Switch on Wi-Fi or the phone&apos;s hotspot, then open this again.</translation>
    </message>
    <message>
        <source>Waiting for the phone…</source>
        <translation>Waiting for the phone…</translation>
    </message>
    <message>
        <source>The phone is connected.</source>
        <translation>The phone is connected.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) received</source>
        <translation>
            <numerusform>%n picture received</numerusform>
            <numerusform>%n pictures received</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended, because nothing came for ten minutes. Open this again.</source>
        <translation>Ended, because nothing came for ten minutes. Open this again.</translation>
    </message>
</context>
<context>
    <name>PhraseField</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhraseForm</name>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>On the key, short</source>
        <translation>On the key, short</translation>
    </message>
    <message>
        <source>Say now</source>
        <translation>Say now</translation>
    </message>
    <message>
        <source>Second form</source>
        <translation>Second form</translation>
    </message>
    <message>
        <source>Another way to say it; may be empty</source>
        <translation>Another way to say it; may be empty</translation>
    </message>
    <message>
        <source>Then ask</source>
        <translation>Then ask</translation>
    </message>
    <message>
        <source>House rule</source>
        <translation>House rule</translation>
    </message>
    <message>
        <source>For the clerk&apos;s eyes; may be empty</source>
        <translation>For the clerk&apos;s eyes; may be empty</translation>
    </message>
    <message>
        <source>Do not say</source>
        <translation>Do not say</translation>
    </message>
    <message>
        <source>One at least</source>
        <translation>One at least</translation>
    </message>
    <message>
        <source>What buyers say</source>
        <translation>What buyers say</translation>
    </message>
    <message>
        <source>One way a line; they find this reply</source>
        <translation>One way a line; they find this reply</translation>
    </message>
    <message>
        <source>When a rule decides</source>
        <translation>When a rule decides</translation>
    </message>
    <message>
        <source>One sentence a line. A sentence with {…} is left out while it is not known</source>
        <translation>One sentence a line. A sentence with {…} is left out while it is not known</translation>
    </message>
    <message>
        <source>Said instead of the above, for this buyer&apos;s quotes and samples</source>
        <translation>Said instead of the above, for this buyer&apos;s quotes and samples</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>Not this</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Because</translation>
    </message>
    <message>
        <source>Reason, for the clerk&apos;s eyes</source>
        <translation>Reason, for the clerk&apos;s eyes</translation>
    </message>
</context>
<context>
    <name>PhraseList</name>
    <message>
        <source>Scenarios</source>
        <translation>Scenarios</translation>
    </message>
</context>
<context>
    <name>PhrasePreview</name>
    <message>
        <source>Then ask</source>
        <translation>Then ask</translation>
    </message>
    <message>
        <source>Do not say</source>
        <translation>Do not say</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Filled in for a sample buyer: %1</source>
        <translation>Filled in for a sample buyer: %1</translation>
    </message>
    <message>
        <source>Second form</source>
        <translation>Second form</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>By rule</translation>
    </message>
    <message>
        <source>What you type is shown here as the booth screen shows it.</source>
        <translation>What you type is shown here as the booth screen shows it.</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Own</translation>
    </message>
    <message>
        <source>Left out, because it is not known:</source>
        <translation>Left out, because it is not known:</translation>
    </message>
</context>
<context>
    <name>PhraseRows</name>
    <message>
        <source>own words</source>
        <translation>own words</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>not in use</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>to mend</source>
        <translation>to mend</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>As shipped</source>
        <translation>As shipped</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 of %2 characters</translation>
    </message>
    <message>
        <source>%1 of %2 words</source>
        <translation>%1 of %2 words</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>too long</translation>
    </message>
    <message>
        <source>nearly full</source>
        <translation>nearly full</translation>
    </message>
    <message>
        <source>%1, in Chinese</source>
        <translation>%1, in Chinese</translation>
    </message>
    <message>
        <source>%1, in English</source>
        <translation>%1, in English</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>Quote with pictures</source>
        <translation>Quote with pictures</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Sample</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Hear it</source>
        <translation>Hear it</translation>
    </message>
    <message>
        <source>Right, it is %1.</source>
        <translation>Right, it is %1.</translation>
    </message>
    <message>
        <source>Not %1: it is %2.</source>
        <translation>Not %1: it is %2.</translation>
    </message>
    <message>
        <source>Do not say %1 %2</source>
        <translation>Do not say %1 %2</translation>
    </message>
    <message>
        <source>Then ask</source>
        <translation>Then ask</translation>
    </message>
    <message>
        <source>Do not say</source>
        <translation>Do not say</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Hard</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>Easy</translation>
    </message>
</context>
<context>
    <name>PracticeScreen</name>
    <message>
        <source>Scenarios to practise</source>
        <translation>Scenarios to practise</translation>
    </message>
    <message>
        <source>Space puts a scenario in or out; with none in, all are mixed.</source>
        <translation>Space puts a scenario in or out; with none in, all are mixed.</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Scenarios</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>Which scenario is it? F1 to F12, or skip it.</source>
        <translation>Which scenario is it? F1 to F12, or skip it.</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Your answer</translation>
    </message>
    <message>
        <source>Answer aloud, or type what you would say</source>
        <translation>Answer aloud, or type what you would say</translation>
    </message>
    <message>
        <source>Show the reply</source>
        <translation>Show the reply</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Ten more cards</source>
        <translation>Ten more cards</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Nothing is due</translation>
    </message>
    <message>
        <source>The buyer says</source>
        <translation>The buyer says</translation>
    </message>
    <message>
        <source>A buyer says, new to you</source>
        <translation>A buyer says, new to you</translation>
    </message>
    <message>
        <source>The buyer says, ahead of time</source>
        <translation>The buyer says, ahead of time</translation>
    </message>
    <message>
        <source>Choose other scenarios, or go on with more cards.</source>
        <translation>Choose other scenarios, or go on with more cards.</translation>
    </message>
    <message>
        <source>The next card falls due on %1 at %2.</source>
        <translation>The next card falls due on %1 at %2.</translation>
    </message>
    <message>
        <source>Voice on</source>
        <translation>Voice on</translation>
    </message>
    <message>
        <source>Voice off</source>
        <translation>Voice off</translation>
    </message>
    <message>
        <source>Lines: both</source>
        <translation>Lines: both</translation>
    </message>
    <message>
        <source>Lines: Chinese</source>
        <translation>Lines: Chinese</translation>
    </message>
    <message>
        <source>Lines: English</source>
        <translation>Lines: English</translation>
    </message>
    <message>
        <source>All twelve, mixed</source>
        <translation>All twelve, mixed</translation>
    </message>
    <message>
        <source>%1 answered today</source>
        <translation>%1 answered today</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 left</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in a row</source>
        <translation>
            <numerusform>%n day in a row</numerusform>
            <numerusform>%n days in a row</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3 lines met, %4 % held, %5 to repeat, %6 right in a row</source>
        <translation>%1: %2 of %3 lines met, %4 % held, %5 to repeat, %6 right in a row</translation>
    </message>
    <message>
        <source>%1 due</source>
        <translation>%1 due</translation>
    </message>
</context>
<context>
    <name>ProductColumns</name>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>container</source>
        <translation>container</translation>
    </message>
</context>
<context>
    <name>ProductDetails</name>
    <message>
        <source>The product</source>
        <translation>The product</translation>
    </message>
    <message>
        <source>The list names no price.</source>
        <translation>The list names no price.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>taken back</translation>
    </message>
    <message>
        <source>first listed here</source>
        <translation>first listed here</translation>
    </message>
</context>
<context>
    <name>ProductImport</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Choose another file…</translation>
    </message>
    <message>
        <source>Columns of</source>
        <translation>Columns of</translation>
    </message>
    <message>
        <source>Columns, as they are taken</source>
        <translation>Columns, as they are taken</translation>
    </message>
    <message>
        <source>Where one is wrong, choose what it holds.</source>
        <translation>Where one is wrong, choose what it holds.</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>A long list takes a few seconds.</source>
        <translation>A long list takes a few seconds.</translation>
    </message>
    <message>
        <source>Preview of the items</source>
        <translation>Preview of the items</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Nothing to import</translation>
    </message>
    <message>
        <source>Preview: the first %1 items</source>
        <translation>Preview: the first %1 items</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message numerus="yes">
        <source>Import %n item(s)</source>
        <translation>
            <numerusform>Import %n item</numerusform>
            <numerusform>Import %n items</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 unchanged</source>
        <translation>%1 new, %2 changed, %3 unchanged</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✕ %n row(s) left out</source>
        <translation>
            <numerusform>✕ %n row left out</numerusform>
            <numerusform>✕ %n rows left out</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (from row %2)</source>
        <translation>%1 (from row %2)</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation>Read: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Left out: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden row(s) left out</source>
        <translation>
            <numerusform>%n hidden row left out</numerusform>
            <numerusform>%n hidden rows left out</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, row %2</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importing…</translation>
    </message>
</context>
<context>
    <name>ProductLine</name>
    <message>
        <source>Minimum order: %1</source>
        <translation>Minimum order: %1</translation>
    </message>
    <message>
        <source>Price list: %1</source>
        <translation>Price list: %1</translation>
    </message>
</context>
<context>
    <name>ProductWords</name>
    <message>
        <source>Item number</source>
        <translation>Item number</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>Name in Chinese</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Name in English</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>MOQ</source>
        <translation>MOQ</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>Packing</translation>
    </message>
    <message>
        <source>Prices by quantity</source>
        <translation>Prices by quantity</translation>
    </message>
    <message>
        <source>a whole container</source>
        <translation>a whole container</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>%1 a carton</source>
        <translation>%1 a carton</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
</context>
<context>
    <name>ProductsScreen</name>
    <message>
        <source>Products</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Search among the products</source>
        <translation>Search among the products</translation>
    </message>
    <message>
        <source>An item number, or a name in Chinese or English</source>
        <translation>An item number, or a name in Chinese or English</translation>
    </message>
    <message>
        <source>Import a price list…</source>
        <translation>Import a price list…</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>No products yet</translation>
    </message>
    <message>
        <source>Import the company&apos;s price list (.xlsx, .xls or .csv), or drop the file here.
Quotes then fill in names and prices by themselves.</source>
        <translation>Import the company&apos;s price list (.xlsx, .xls or .csv), or drop the file here.
Quotes then fill in names and prices by themselves.</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fits. Esc shows all again.</source>
        <translation>Nothing fits. Esc shows all again.</translation>
    </message>
    <message>
        <source>the first %1</source>
        <translation>the first %1</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message>
        <source>A price list</source>
        <translation>A price list</translation>
    </message>
    <message>
        <source>Price list: %1 new, %2 changed, %3 unchanged</source>
        <translation>Price list: %1 new, %2 changed, %3 unchanged</translation>
    </message>
</context>
<context>
    <name>QuoteForm</name>
    <message>
        <source>Back to the replies</source>
        <translation>Back to the replies</translation>
    </message>
    <message>
        <source>Price term</source>
        <translation>Price term</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>Lead time</translation>
    </message>
    <message>
        <source>Quantity tolerance</source>
        <translation>Quantity tolerance</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Valid, days</source>
        <translation>Valid, days</translation>
    </message>
    <message>
        <source>The buyer confirms an order now</source>
        <translation>The buyer confirms an order now</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Issue the quote</source>
        <translation>Issue the quote</translation>
    </message>
    <message>
        <source>Yes, issue it</source>
        <translation>Yes, issue it</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Quote for %1</source>
        <translation>Quote for %1</translation>
    </message>
    <message>
        <source>Revise quote %1</source>
        <translation>Revise quote %1</translation>
    </message>
    <message>
        <source>Issued: %1</source>
        <translation>Issued: %1</translation>
    </message>
    <message>
        <source>Not printable, named on the paper: %1</source>
        <translation>Not printable, named on the paper: %1</translation>
    </message>
    <message>
        <source>A revision keeps the number and is not a new quote.</source>
        <translation>A revision keeps the number and is not a new quote.</translation>
    </message>
    <message>
        <source>The order is confirmed on the spot: one quote, without pictures.</source>
        <translation>The order is confirmed on the spot: one quote, without pictures.</translation>
    </message>
    <message>
        <source>%1 to %2. A quote given counts and cannot be undone.</source>
        <translation>%1 to %2. A quote given counts and cannot be undone.</translation>
    </message>
</context>
<context>
    <name>QuoteLines</name>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Unit price</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
</context>
<context>
    <name>QuotesScreen</name>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Buyer</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Quotes</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>Revise</translation>
    </message>
    <message>
        <source>Show the buyer</source>
        <translation>Show the buyer</translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s). Enter opens the paper.</source>
        <translation>
            <numerusform>%n quote. Enter opens the paper.</numerusform>
            <numerusform>%n quotes. Enter opens the paper.</numerusform>
        </translation>
    </message>
    <message>
        <source>No quote yet. Ctrl+Q quotes the buyer on the screen.</source>
        <translation>No quote yet. Ctrl+Q quotes the buyer on the screen.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Booth</source>
        <translation>Booth</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>Buyers</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Quotes</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Replies</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Learning</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>SamplePanel</name>
    <message>
        <source>Sample</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>Which items, how many</source>
        <translation>Which items, how many</translation>
    </message>
    <message>
        <source>Record the request</source>
        <translation>Record the request</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Say</translation>
    </message>
    <message>
        <source>Samples for %1</source>
        <translation>Samples for %1</translation>
    </message>
    <message>
        <source>No samples asked for yet.</source>
        <translation>No samples asked for yet.</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>asked for</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>granted</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>Courier account, tracking number</source>
        <translation>Courier account, tracking number</translation>
    </message>
    <message>
        <source>Terms or reason</source>
        <translation>Terms or reason</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>Grant</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>What you leave empty is left out of replies and quotes. Changes are kept as you leave a field.</source>
        <translation>What you leave empty is left out of replies and quotes. Changes are kept as you leave a field.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>Name in Chinese</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Name in English</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Fair</translation>
    </message>
    <message>
        <source>Fair in Chinese</source>
        <translation>Fair in Chinese</translation>
    </message>
    <message>
        <source>Fair in English</source>
        <translation>Fair in English</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Figures for the replies</source>
        <translation>Figures for the replies</translation>
    </message>
    <message>
        <source>Years in the trade</source>
        <translation>Years in the trade</translation>
    </message>
    <message>
        <source>Countries sold to</source>
        <translation>Countries sold to</translation>
    </message>
    <message>
        <source>New items a session</source>
        <translation>New items a session</translation>
    </message>
    <message>
        <source>Items on show</source>
        <translation>Items on show</translation>
    </message>
    <message>
        <source>Items on hand</source>
        <translation>Items on hand</translation>
    </message>
    <message>
        <source>What sets us apart, in Chinese</source>
        <translation>What sets us apart, in Chinese</translation>
    </message>
    <message>
        <source>What sets us apart, in English</source>
        <translation>What sets us apart, in English</translation>
    </message>
    <message>
        <source>Promotion running, in Chinese</source>
        <translation>Promotion running, in Chinese</translation>
    </message>
    <message>
        <source>Promotion running, in English</source>
        <translation>Promotion running, in English</translation>
    </message>
    <message>
        <source>A reply leaves a sentence out when its figure is empty here; it never invents one.</source>
        <translation>A reply leaves a sentence out when its figure is empty here; it never invents one.</translation>
    </message>
    <message>
        <source>Terms of a quote</source>
        <translation>Terms of a quote</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Price term</source>
        <translation>Price term</translation>
    </message>
    <message>
        <source>Valid, days</source>
        <translation>Valid, days</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Quantity tolerance</source>
        <translation>Quantity tolerance</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>Lead time</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Quotes without an order</source>
        <translation>Quotes without an order</translation>
    </message>
    <message>
        <source>Sample fee, times the price</source>
        <translation>Sample fee, times the price</translation>
    </message>
    <message>
        <source>With 3, a fourth quote is still given; the fifth needs an order on the spot.</source>
        <translation>With 3, a fourth quote is still given; the fifth needs an order on the spot.</translation>
    </message>
    <message>
        <source>Cards and consent</source>
        <translation>Cards and consent</translation>
    </message>
    <message>
        <source>What a buyer agrees to, in Chinese</source>
        <translation>What a buyer agrees to, in Chinese</translation>
    </message>
    <message>
        <source>What a buyer agrees to, in English</source>
        <translation>What a buyer agrees to, in English</translation>
    </message>
    <message>
        <source>Alt+C asks a buyer and records the yes. Left empty, the usual words are used.</source>
        <translation>Alt+C asks a buyer and records the yes. Left empty, the usual words are used.</translation>
    </message>
    <message>
        <source>Record nobody without consent</source>
        <translation>Record nobody without consent</translation>
    </message>
    <message>
        <source>Keep the pictures of cards</source>
        <translation>Keep the pictures of cards</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>This laptop</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>Clerk&apos;s phone</source>
        <translation>Clerk&apos;s phone</translation>
    </message>
    <message>
        <source>Clerk&apos;s WeChat</source>
        <translation>Clerk&apos;s WeChat</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>First recorded</source>
        <translation>First recorded</translation>
    </message>
    <message>
        <source>Details changed</source>
        <translation>Details changed</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>Revised</source>
        <translation>Revised</translation>
    </message>
    <message>
        <source>Sample asked for</source>
        <translation>Sample asked for</translation>
    </message>
    <message>
        <source>Sample granted</source>
        <translation>Sample granted</translation>
    </message>
    <message>
        <source>Sample refused</source>
        <translation>Sample refused</translation>
    </message>
    <message>
        <source>Sample sent</source>
        <translation>Sample sent</translation>
    </message>
    <message>
        <source>Order confirmed</source>
        <translation>Order confirmed</translation>
    </message>
    <message>
        <source>Card kept</source>
        <translation>Card kept</translation>
    </message>
    <message>
        <source>Agreed to be recorded</source>
        <translation>Agreed to be recorded</translation>
    </message>
    <message>
        <source>Linked: one buyer</source>
        <translation>Linked: one buyer</translation>
    </message>
    <message>
        <source>Deposit received</source>
        <translation>Deposit received</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>file</source>
        <translation>file</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>camera</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>phone</translation>
    </message>
    <message>
        <source>code</source>
        <translation>code</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>copied</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>spoken</source>
        <translation>spoken</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>in writing</source>
        <translation>in writing</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>settled</translation>
    </message>
    <message>
        <source>not settled</source>
        <translation>not settled</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
</context>
<context>
    <name>Twins</name>
    <message>
        <source>very likely</source>
        <translation>very likely</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>likely</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>possible</translation>
    </message>
    <message>
        <source>same company?</source>
        <translation>same company?</translation>
    </message>
</context>
<context>
    <name>TwinsList</name>
    <message>
        <source>Likely duplicates</source>
        <translation>Likely duplicates</translation>
    </message>
</context>
<context>
    <name>TwinsScreen</name>
    <message>
        <source>Back to the buyers</source>
        <translation>Back to the buyers</translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation>Likely duplicates</translation>
    </message>
    <message>
        <source>Linked, they are one buyer in the rules, the counts, the timeline and the search. Nothing is lost, and Ctrl+Z takes each decision back.</source>
        <translation>Linked, they are one buyer in the rules, the counts, the timeline and the search. Nothing is lost, and Ctrl+Z takes each decision back.</translation>
    </message>
    <message>
        <source>↑ ↓ next pair   Space: scroll</source>
        <translation>↑ ↓ next pair   Space: scroll</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>The same person</translation>
    </message>
    <message>
        <source>Same company, other person</source>
        <translation>Same company, other person</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Not the same</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) left</source>
        <translation>
            <numerusform>%n pair left</numerusform>
            <numerusform>%n pairs left</numerusform>
        </translation>
    </message>
    <message>
        <source>the likeliest pairs first, more follow</source>
        <translation>the likeliest pairs first, more follow</translation>
    </message>
    <message numerus="yes">
        <source>still comparing: %n buyer(s) to go</source>
        <translation>
            <numerusform>still comparing: %n buyer to go</numerusform>
            <numerusform>still comparing: %n buyers to go</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing all buyers…</source>
        <translation>Comparing all buyers…</translation>
    </message>
    <message>
        <source>Pairs come up here as they are found; each can be decided at once.</source>
        <translation>Pairs come up here as they are found; each can be decided at once.</translation>
    </message>
    <message>
        <source>No likely duplicates</source>
        <translation>No likely duplicates</translation>
    </message>
    <message>
        <source>Every buyer stands once, as far as e-mails, phones and names can tell. Well done!</source>
        <translation>Every buyer stands once, as far as e-mails, phones and names can tell. Well done!</translation>
    </message>
    <message>
        <source>The same person? %1</source>
        <translation>The same person? %1</translation>
    </message>
    <message>
        <source>Two people of one company? %1</source>
        <translation>Two people of one company? %1</translation>
    </message>
    <message>
        <source>One buyer: %1 and %2</source>
        <translation>One buyer: %1 and %2</translation>
    </message>
    <message>
        <source>One company: %1 and %2</source>
        <translation>One company: %1 and %2</translation>
    </message>
    <message>
        <source>Not the same: %1 and %2</source>
        <translation>Not the same: %1 and %2</translation>
    </message>
</context>
<context>
    <name>TwinsSides</name>
    <message>
        <source>Company</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Other contacts</source>
        <translation>Other contacts</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>So far</translation>
    </message>
    <message>
        <source>First recorded</source>
        <translation>First recorded</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Latest notes</source>
        <translation>Latest notes</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>differs</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>May be quoted</source>
        <translation>May be quoted</translation>
    </message>
    <message>
        <source>May be sent</source>
        <translation>May be sent</translation>
    </message>
    <message>
        <source>Needs an order</source>
        <translation>Needs an order</translation>
    </message>
    <message>
        <source>Needs the deposit</source>
        <translation>Needs the deposit</translation>
    </message>
    <message>
        <source>Needs the manager</source>
        <translation>Needs the manager</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>after order</source>
        <translation>after order</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>Rule %1</translation>
    </message>
</context>
<context>
    <name>VisitorDelegate</name>
    <message numerus="yes">
        <source>visit %n</source>
        <translation>
            <numerusform>visit %n</numerusform>
            <numerusform>visit %n</numerusform>
        </translation>
    </message>
    <message>
        <source>ordered</source>
        <translation>ordered</translation>
    </message>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
</context>
<context>
    <name>Visitors</name>
    <message>
        <source>Today&apos;s visitors</source>
        <translation>Today&apos;s visitors</translation>
    </message>
    <message>
        <source>Nobody yet today. When a buyer comes, press Ctrl+N.</source>
        <translation>Nobody yet today. When a buyer comes, press Ctrl+N.</translation>
    </message>
    <message>
        <source>New buyer</source>
        <translation>New buyer</translation>
    </message>
    <message numerus="yes">
        <source>Today · %n buyer(s)</source>
        <translation>
            <numerusform>Today · %n buyer</numerusform>
            <numerusform>Today · %n buyers</numerusform>
        </translation>
    </message>
</context>
</TS>

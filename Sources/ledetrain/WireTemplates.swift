/// What wire services print between their stories: results, scoreboards, standings, diaries,
/// headlines in capitals. No open corpus has them, so they are made up.
///
/// A line that starts with `*` is printed several times. In braces:
///
///     P S I     a new person's full name, surname, initial and surname
///     p1 s1 i1  the same of the text's first person; S1 P1 in capitals
///     O         a surname that is no person's here: a firm, a club, a ground
///     C T       a country, a town; t1 the text's first town, T1 in capitals
///     C1 c1     its country in capitals, its country
///     N D R     a number, a small one, the number of the row
///     M Y       a date of the year, a day of the week
enum WireTemplates {
  static let all: [[String]] = [
    // Headlines, bylines and datelines over a story of sport.
    [
      "SOCCER - {S1} STRIKES LATE AS {T1} STUN {T2}.", "{P}", "{T1}, {c1} 1996-{M}",
      "Striker {p1} scored twice on {Y} to give {t1} a {D}-{D} win over {t2}.",
      "{s1} headed the first after {N} minutes from a cross by {p2} and {p3} was sent off.",
      "\"It was a dream,\" said {s1}, whose coach {p4} praised {s2} and {s3}.",
      "{s4}'s side meet {t3} on {Y}. {t2} goalkeeper {p5} saved a penalty by {s2}.",
    ],
    [
      "SOCCER - {C1} PREMIER LEAGUE SUMMARIES.", "{T1} 1996-{M}",
      "Summaries of {c1} premier league matches played on {Y}:",
      "*{T} {D} ({S} {N}, {S} {N} penalty) {T} {D} ({S} {N}, {N}, {S} {N}). Halftime {D}-{D}. Attendance {N},000.",
      "*{T} 0 {T} {D} ({S} {N}). 0-{D}. {D},{N}0.", "*{T} {D} ({S} {N}) {T} {D} ({S} {N}pen)",
      "*{T} 0 {T} 0. Attendance {N},500.",
    ],
    [
      "SOCCER - {C1} BEAT {C2} {D}-{D} IN WORLD CUP QUALIFIER.", "{T1} 1996-{M}",
      "{c1} beat {c2} {D}-{D} (halftime {D}-{D}) in a World Cup qualifier on {Y}.", "Scorers:",
      "{c1} - {p1} ({N}th minute, {N}th), {p2} ({N}th)", "{c2} - {p3} ({N}th)",
      "{c1} - {s1} {N}, {s2} {N} pen", "Attendance: {N},000", "Teams:",
      "{c1}: 1-{P}; 2-{P}, {D}-{P}, {D}-{P}, {D}-{P} ({D}-{P}, {N}th); {D}-{p1}, {N}-{p2}.",
      "{c2}: {P}; {P}, {P}, {P}, {P}; {P} ({P} {N}), {P}; {p3}.",
    ],
    [
      "SOCCER - LEADING {C1} FIRST DIVISION SCORERS.", "{T1} 1996-{M}",
      "Leading goalscorers in the {c1} first division after {Y}'s matches:", "*{N} {P} ({T})",
      "*{D} - {P} ({T}), {P} ({T})",
    ],
    [
      "SOCCER - {C1} LEAGUE STANDINGS.", "{T1} 1996-{M}",
      "Standings in the {c1} league after {Y}'s games (tabulate under played, won, drawn, lost, goals for, against, points):",
      "*{T} {N} {D} {D} {D} {N} {N} {N}", "*Sparta {T} {N} {D} {D} {D} {N} {N} {N}",
      "Lokomotiv {O} {N} {D} {D} {D} {N} {N} {N}", "{O} Rovers {N} {D} {D} {D} {N} {N} {N}",
      "*{T} United {N} {D} {D} {D} {N} {N} {N}",
    ],
    [
      "SOCCER - {C1} NAME SQUAD FOR {C2} FRIENDLY.", "{T1} 1996-{M}",
      "{c1} coach {p1} named the following squad on {Y}:",
      "Goalkeepers - {P} ({T}), {P} ({T})", "Defenders - {P} ({T}), {P}, {P} (both {T}), {P} ({T})",
      "Midfielders - {P}, {P} ({T}), {P} ({T})", "Forwards - {p2} ({T}), {P} ({T}), {P} ({T}).",
      "{s1} left out {p3}, who has a knee injury. {s2} returns after a ban.",
    ],
    // Results.
    [
      "ATHLETICS - LEADING RESULTS AT {T1} MEETING.", "{T1} 1996-{M}",
      "Leading results at the {t1} athletics meeting on {Y} (all race distances in metres):",
      "Men's {N}0", "*{R}. {P} ({C}) {N}.{N} seconds", "Women's 1,500",
      "*{R}. {P} ({C}) {D}:{N}.{N}",
      "Women's javelin", "*{R}. {P} ({C}) {N}.{N} metres",
    ],
    [
      "ALPINE SKIING - {S1} WINS WORLD CUP SLALOM.", "{T1}, {c1} 1996-{M}",
      "Leading results in a World Cup slalom on {Y}:", "1. {p1} ({C}) 1 minute {N}.{N} seconds",
      "2. {p2} ({C}) 1:{N}.{N}", "3. {p3} ({C}) 1:{N}.{N}", "*{R}. {P} ({C}) {N}.{N}",
      "World Cup standings after {D} races:", "1. {s1} {N}0 points", "2. {s3} {N}0", "3. {s2} {N}0",
      "*{R}. {P} {N}",
    ],
    [
      "TENNIS - RESULTS AT {T1} OPEN.", "{T1} 1996-{M}",
      "Results of second round matches at the {t1} open tennis tournament on {Y} (prefix number denotes seeding):",
      "Men's singles", "{D}-{p1} ({C}) beat {p2} ({C}) {D}-{D} {D}-{D}",
      "*{P} ({C}) beat {D}-{P} ({C}) {D}-{D} {D}-{D} {D}-{D}",
      "*{D} - {P} ({C}) beat {P} ({C}) 7-6 (7-{D}) 6-{D}",
      "Women's doubles", "{P} and {P} ({C}) beat {P} and {P} ({C}) 6-{D} 6-{D}",
      "{s1} beat {s2} {D}-{D} {D}-{D}", "*{P} ({C}) vs. {P} ({C})",
    ],
    [
      "CRICKET - SCOREBOARD IN FIRST TEST BETWEEN {C1} AND {C2}.", "{T1} 1996-{M}",
      "Scoreboard on the second day of the first test between {c1} and {c2} on {Y}:",
      "{c1} first innings (overnight {N}-{D})", "{p1} c {s4} b {s5} {N}", "{i2} b {s4} {N}",
      "{i3} lbw b {s5} {N}", "*{I} c {S} b {s4} {N}", "*{I} run out {N}", "*{I} not out {N}",
      "Extras (lb-{D} nb-{D}) {N}", "Total (for {D} wickets) 2{N}",
      "Fall of wickets: 1-{N} 2-{N} 3-1{N}", "Did not bat: {I}, {I}",
      "Bowling: {s4} {N}-{D}-{N}-{D}, {s5} {N}-{D}-{N}-{D} (nb-{D}), {S} {D}-{D}-{N}-0",
      "{c2} second innings", "{i4} not out {N}", "{i5} b {s2} {D}",
      "Bowling (to date): {s1} {D}-{D}-{N}-0",
    ],
    [
      "CRICKET - {C1} v {C2} ONE-DAY SCOREBOARD.", "{T1} 1996-{M}", "{c1}", "*{P} c {S} b {S} {N}",
      "*{P} st {S} b {S} {N}", "*{P} c and b {S} {D}", "Extras {N}", "Total (50 overs) 2{N}",
      "Bowling: {S} {D}-{D}-{N}-{D}, {S} {D}-0-{N}-{D}", "Result: {c1} won by {N} runs.",
      "Man of the match: {P}",
    ],
    [
      "GOLF - SCORES AT {T1} OPEN.", "{T1} 1996-{M}",
      "Leading scores after the third round of the {t1} open on {Y} ({c1} unless stated):",
      "20{D} {p1} ({C}) 6{D} 6{D} 7{D}", "*20{D} {P} ({C}) 6{D} 7{D} 6{D}, {P} 6{D} 7{D} 6{D}",
      "*21{D} {P} 7{D} 6{D} 7{D}, {P} ({C}) 7{D} 7{D} 6{D}, {P} 7{D} 7{D} 7{D}",
      "20{D} {s1} 6{D} 6{D} 7{D}",
    ],
    [
      "CYCLING - {S1} TAKES STAGE, LEAD AT TOUR OF {C1}.", "{T1} 1996-{M}",
      "Leading placings in the {D}th stage of the Tour of {c1}, {N} km from {t1} to {t2}:",
      "1. {p1} ({C}) {O} {D} hours {N} minutes {N} seconds", "*{R}. {P} ({C}) {T} same time",
      "*{R}. {P} ({C}) s.t.", "Leading overall placings:", "1. {s1} {N}:{N}:{N}",
      "*{R}. {P} ({C}) {N} seconds behind",
    ],
    [
      "MOTORCYCLING - {S1} ON POLE IN {T1}.", "{T1} 1996-{M}", "Results of qualifying on {Y}:",
      "1. {p1} ({C}) {O} 1 minute {N}.{N} seconds (average speed {N} kph)",
      "*{R}. {P} ({C}) {O} 1:{N}.{N}",
      "Fastest lap: {s1} 1:{N}.{N}",
    ],
    [
      "BOXING - {S1} BEATS {S2} ON POINTS.", "{T1} 1996-{M}",
      "World champion {p1} of {c1} beat {C}'s {p2} on points on {Y}.",
      "{s1}, {N}, floored {s2} in the third round. Promoter {p3} said a rematch was likely.",
    ],
    [
      "SQUASH - {T1} OPEN QUARTER-FINAL RESULTS.", "{T1} 1996-{M}",
      "*{P} ({C}) beat {P} ({C}) 15-{N} 15-{N} 15-{D}", "*{R}. {P} ({C})",
    ],
    [
      "BADMINTON - {T1} RESULTS.", "Men's singles", "*{P} beat {P} 15-{D} 15-{N}",
      "*{S} beat {S} 6-{D} 6-{D}", "Women's singles", "*{P} ({C}) beat {P} 11-{D} 11-{D}",
    ],
    [
      "BASEBALL - MAJOR LEAGUE RESULTS.", "NEW YORK 1996-{M}",
      "{p1} hit a two-run homer in the eighth and {p2} ({D}-{D}) allowed {D} hits as {t1} beat {t2} {D}-{D}.",
      "In {t3}, {p3} homered twice off {p4}. {s4} walked {D}. {s1} has {N} home runs.",
      "HR: {s1} ({N}), {S} ({D}). SB: {S}. WP - {s2}. LP - {S} ({D}-{N}).",
    ],
    [
      "NBA BASKETBALL - RESULTS.", "NEW YORK 1996-{M}",
      "Results of games played on {Y} (home team in CAPS):",
      "*{T} {N} {K} {N}", "*{K} 1{N} {T} {N}",
      "{p1} scored {N} points and {p2} added {N} for {t1}.",
      "{s1} also had {D} rebounds. {t2}'s {p3} sat out.",
    ],
    [
      "NBA BASKETBALL - STANDINGS AFTER {Y}'S GAMES.", "EASTERN CONFERENCE", "ATLANTIC DIVISION",
      "W L PCT GB",
      "*{K} {N} {D} .{N}7 {D}", "CENTRAL DIVISION", "*{K} {D} {N} .3{N} {D} 1/2", "{Y} SCHEDULE",
      "*{K} AT {K}",
    ],
    [
      "ICE HOCKEY - {T1} {D} {T2} {D}.", "Scorers:", "{t1}: {P} {N}:{N}, {P} {N}:{N}",
      "{t2}: {S} {D}:{N}, {S} {N}:{N}",
      "Standings:", "*{T} {N} {D} {D} {D} {N} {N} {N}",
    ],
    [
      "RUGBY UNION - {C1} BEAT {C2} {N}-{N}.", "{T1} 1996-{M}", "Scorers:",
      "{c1} - Tries: {s1}, {s2} 2, {S}. Conversions: {s3} {D}. Penalties: {s3} {D}.",
      "{c2} - Try: {s4}. Penalty: {S} {D}. Drop goal: {S}.",
      "Teams: {c1} - {p1}; {P}, {P}, {p2}, {P}; {p3}, {P}; {P}, {P} (captain), {P}.",
      "{c2} - {p4}; {P}, {P}; {P}.", "Replacements: {S} for {s1} ({N} mins), {S} for {s4} ({N}).",
    ],
    // Markets, firms, digests, diaries.
    [
      "RESEARCH ALERT - {O} & Co cuts {O} Industries.", "NEW YORK 1996-{M}",
      "{O} & Co analyst {p1} cut her rating on {O} Industries Inc to hold from buy.",
      "Shares of {O} Inc fell 1-1/4 to {N}-3/8. {O} Brothers kept its rating. {O} {O} Corp rose 1/2.",
      "{s1} said the quarter would be weak. -- {P}, New York newsroom",
    ],
    [
      "{O} & {O} Q3 net falls.", "{T1} 1996-{M}",
      "{O} & {O} Ltd said on {Y} net profit fell {N} percent.",
      "Chairman {p1} said {O} Holdings Plc, its parent, would sell {O} Stores. {s1} is to retire.",
      "Analysts at {O} Securities and {O} {O} & Co expected more. -- {t1} newsroom +{N} {N} 5{N} 12{N}",
    ],
    [
      "{C1} T-bill yields seen steady - dealers.", "{T1} 1996-{M}",
      "Yields will stay flat, said {p1}, a dealer at Bank {O}. \"We see no change,\" {s1} said.",
      "-- {P}, {t1} newsroom",
    ],
    [
      "PRESS DIGEST - {c1} - {M}.", "{T1} 1996-{M}",
      "These are the leading stories in the {c1} press on {Y}.",
      "{T1} POST", "- Prime Minister {p1} rejected calls to quit.",
      "- Police arrested {p2}, {N}, over the theft.",
      "THE {T2} HERALD", "- {s1}'s party would lose a vote held now.",
      "- {O} Motors will close its plant in {T}.",
    ],
    [
      "Politics diary - {c1} to {M}.",
      "{T1} - Foreign Minister {P} meets counterpart {P} (to {N}).",
      "{T2} - President {P} visits.", "{T3} - {P} addresses parliament.",
      "*{K} - {C} Prime Minister {P} visits (to {N}).",
    ],
    [
      "{S1} MEETS {S2} IN {T1}.", "{T1} - President {p1} met Prime Minister {p2} on {Y}.",
      "{s1} and {s2} spoke of trade. \"We agree,\" {s2} said.",
    ],
    [
      "{C1}'S {S1} SAYS WILL NOT QUIT", "{c1} finance minister {p1} said on {Y} he would stay.",
      "{s1} was named by President {p2} in March.",
    ],
    [
      "{S1}, REBELS SIGN {T1} TRUCE.", "{p3}", "{T1}, {c1} 1996-{M}",
      "Security chief {p1} and rebel commander {p2} signed a truce on {Y}.",
      "{s1} will see {s2} again in {t2}.",
    ],
    [
      "{K} POLICE HOLD TWO AFTER BLAST.",
      "{T1} - Police held two men on {Y} after a blast killed {N} people near {t2}.",
    ],
    [
      "{T1} - OIL PRICES RISE AS {C1} CUTS OUTPUT.",
      "Oil rose on {Y} after {c1} cut output, traders in {t2} said.",
    ],
    [
      "FACTBOX - {C1} ELECTION RESULTS.", "*{P} ({O} Party) {N}.{D} percent", "*{P} {N}.{D}",
      "Turnout {N}.",
    ],
    [
      "{C1}: WEATHER CLOSES {T1} AIRPORT",
      "Snow closed the airport of {t1} on {Y}. The {O} Bridge and {O} Street were shut.",
    ],
    [
      "{t1} mayor sues {O} Group",
      "({O}) - {t1} mayor {p1} on {Y} sued {O} Group and {O} & {O}, court papers showed.",
      "{s1}'s lawyer {p2} and {O} Group spokesman {p3} declined to comment.",
      "(Reporting by {P} in {t1} and {P}; Editing by {P} and {P})",
    ],
    [
      "{p1} wins vote in {t1}", "{T1} (NPA) - {p1} won on {Y}. {s1}, {N}, beat {p2} by {D} points.",
      "(Additional reporting by {P}, {P}; Writing by {P}; Editing by {P})",
    ],
    ["The dead were named as {P}, {N}; {P}, {N}; {P}, {N}, and {P}, {N}, all of {T}."],
    ["Winners: Best actor: {P}. Best actress: {P}. Best director: {P}. Best song: {P} and {P}."],
  ]
}

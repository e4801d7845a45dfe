// purpose: how people watch: sessions by kind and device since a day, their length and how much of them is liked
// params:  since ZONED DATETIME, limit INTEGER
// returns: kind STRING, device STRING or null, sessions INTEGER, meanEvents FLOAT, meanMinutes FLOAT,
//          skipped FLOAT (share of the events that are SKIP or HIDE), ordered by sessions desc, kind, device
// plan:    seeks index session_started_at; reads every event since
MATCH (session:Session)
WHERE session.startedAt >= $since
OPTIONAL MATCH (session)-[event:CONTAINS]->(:Item)
WITH session, count(event) AS events, count(CASE WHEN event.type IN ['SKIP', 'HIDE'] THEN 1 END) AS skips
WITH session.kind AS kind, session.device AS device, count(*) AS sessions, avg(events) AS meanEvents,
  avg(duration.inSeconds(session.startedAt, session.endedAt).seconds) / 60 AS meanMinutes,
  sum(events) AS allEvents, sum(skips) AS allSkips
RETURN kind, device, sessions, meanEvents, meanMinutes,
  CASE WHEN allEvents > 0 THEN toFloat(allSkips) / allEvents ELSE 0.0 END AS skipped
ORDER BY sessions DESC, kind, device
LIMIT $limit

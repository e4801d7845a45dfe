-- recommendations(first: 10) with reasons and paths, for one user after another
local query = [[query R($u: ID!) { recommendations(userId: $u, first: 10) { impressionId nodes { rank score base
item { id title genres } parts { name score model version } reasons(first: 3) { __typename
... on BecauseYouWatched { text contribution path { nodes { label kind } edges { from to type } } }
... on BecauseOfFriends { text contribution path { nodes { label kind } edges { from to type } } }
... on BecauseOfPeopleLikeYou { text contribution path { nodes { label kind } edges { from to type } } }
... on BecauseOfGenre { text contribution path { nodes { label kind } edges { from to type } } }
... on BecauseItIsPopular { text contribution path { nodes { label kind } edges { from to type } } }
... on BecauseOfTheRest { text contribution path { nodes { label kind } edges { from to type } } } } } } }]]
local escaped = query:gsub("\n", " "):gsub('"', '\\"')
local users = tonumber(os.getenv("USERS") or "6040")
local seed = 0

function setup(thread)
  thread:set("first", seed)
  seed = seed + 1
end

function init()
  math.randomseed(first + 1)
end

function request()
  local body = '{"query":"' .. escaped .. '","variables":{"u":"' .. math.random(1, users) .. '"}}'
  return wrk.format("POST", "/graphql", { ["Content-Type"] = "application/json" }, body)
end

local wrong = 0
function response(status, headers, body)
  if status ~= 200 or body:find('"errors"', 1, true) then
    wrong = wrong + 1
    if wrong == 1 then print("first wrong answer: " .. body:sub(1, 300)) end
  end
end

#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Steps 5 and 7 of the story with nothing but curl: an installer company's admin grants beyond the
# ceiling and is refused; the company is cut off, and its next request is refused. Starts its own
# bailiwickd on a free port over a new sample in a temporary folder, prints what is asked and
# answered, and ends non-zero when an answer is not the one expected.
#   tests/system/curl_story.sh [FOLDER OF THE BUILD]     (default: build/run, then build/dev)
# Needs curl and jq. CURL_STORY_LIMIT_MS: how late a refusal may come at most (default 1000).
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=${1:-}
for folder in "$top/build/run" "$top/build/dev"; do
    [ -z "$build" ] && [ -x "$folder/app/server/bailiwickd" ] && build=$folder
done
fail() {
    printf 'FAILED: %s\n' "$*" >&2
    exit 1
}
[ -n "$build" ] || fail "there is no build; make one with installer/run, or name its folder."
for tool in curl jq; do
    command -v "$tool" >/dev/null || fail "$tool is missing; install Debian's package $tool."
done
ctl=$build/app/ctl/bailiwickctl
work=$(mktemp -d)
data=$work/data
server=
cleanup() {
    if [ -n "$server" ]; then
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$work"
}
trap cleanup EXIT

"$ctl" init --sample --data "$data" >"$work/init.log" 2>&1 || fail "init: $(cat "$work/init.log")"
"$build/app/server/bailiwickd" --data "$data" --port 0 --port-file "$work/port" 2>"$work/log" &
server=$!
for _ in $(seq 300); do
    [ -s "$work/port" ] && break
    kill -0 "$server" 2>/dev/null || fail "bailiwickd did not start: $(tail -n 1 "$work/log")"
    sleep 0.1
done
[ -s "$work/port" ] || fail "bailiwickd did not open its port."
url=https://127.0.0.1:$(cat "$work/port")

# ask TOKEN METHOD PATH [BODY]: the answer's body in $answer, its status in $status. curl trusts
# the server's own certificate and nothing else. Token and body go by files: no command line
# shows them.
ask() {
    local token=$1 method=$2 path=$3
    local arguments=(--silent --show-error --cacert "$data/tls/cert.pem" --request "$method"
        --output "$work/answer" --write-out '%{http_code}')
    if [ -n "$token" ]; then
        printf 'Authorization: Bearer %s\n' "$token" >"$work/header"
        arguments+=(--header "@$work/header")
    fi
    if [ $# -gt 3 ]; then
        printf '%s' "$4" >"$work/body"
        arguments+=(--header 'Content-Type: application/json' --data-binary "@$work/body")
    fi
    status=$(curl "${arguments[@]}" "$url$path") || fail "curl: $method $path"
    answer=$(cat "$work/answer")
}

# expect STATUS [CODE]
expect() {
    local code
    code=$(jq -r '.type // "" | split(":") | last' <<<"$answer" 2>/dev/null || true)
    [ "$status" = "$1" ] || fail "the answer is $status instead of $1: ${answer:0:2000}"
    [ $# -lt 2 ] || [ "$code" = "$2" ] || fail "the problem is \"$code\" instead of \"$2\""
}

show() { # show WHO METHOD PATH: the request and its answer, shortened
    printf '\n$ curl -X %s -H "Authorization: Bearer $%s" %s\n' "$2" "$1" "$url$3"
    printf 'HTTP %s\n' "$status"
    jq 'walk(if type == "string" and length > 160 then .[:160] + "…" else . end)' \
        <<<"${answer:-null}" 2>/dev/null | sed '41,$d; 40s/.*/  …/'
}

token_of() { # token_of ROLE: signs in the sample's account of that role
    ask '' POST /v1/sessions \
        "$(jq ".accounts[] | select(.role == \"$1\") | {email, password, organization}" \
            "$data/sample-accounts.json")"
    expect 201
    jq -r .accessToken <<<"$answer"
}

# commit TOKEN CHANGES REASON: previews and commits as the desktop does; does not judge.
commit() {
    local token=$1 changes=$2 reason=$3 base body
    ask "$token" GET /v1/snapshot
    expect 200
    base=$(head -n 1 "$work/answer" | jq .revision)
    ask "$token" POST /v1/previews \
        "$(jq -n --argjson base "$base" --argjson changes "$changes" \
            '{baseRevision: $base, changes: $changes}')"
    expect 200
    body=$(jq --argjson base "$base" --argjson changes "$changes" --arg reason "$reason" \
        '{baseRevision: $base, changes: $changes, reason: $reason, instant, digest}' <<<"$answer")
    sent=$(date +%s%N)
    ask "$token" POST /v1/commits "$body"
    answered=$(date +%s%N)
}

new_id() { cat /proc/sys/kernel/random/uuid; }
one() { jq -c -n "first(inputs | select($1))" "$work/fleet"; } # one line of the fleet
put() { jq -c -n --argjson entity "$1" '[{put: $entity}]'; }

ADMIN=$(token_of role-manufacturer-admin)
COMPANY=$(token_of role-installer-admin)
TECHNICIAN=$(token_of role-installer)
AUDITOR=$(token_of role-auditor)

# Who and where: a customer that is in nobody's delegation yet, and one of its sites.
ask "$ADMIN" GET /v1/snapshot
expect 200
cp "$work/answer" "$work/fleet"
ask "$COMPANY" GET /v1/me
company_admin=$(jq -r .membership <<<"$answer")
company=$(jq -r .organization.id <<<"$answer")
ask "$TECHNICIAN" GET /v1/me
technician=$(jq -r .membership <<<"$answer")
maker=$(one '.type == "organization" and .kind == "manufacturer"' | jq -r .id)
taken=$(jq -c -n '[inputs | select(.type == "delegation") | .region[].id]' "$work/fleet")
parents=$(jq -c -n --argjson taken "$taken" \
    '[inputs | select(.type == "resource" and (.id as $id | $taken | index($id))) | .parent]' \
    "$work/fleet")
customer=$(one ".type == \"resource\" and .kind == \"customer\" and
    (.id as \$id | ($taken + $parents) | index(\$id) | not)" | jq -r .id)
site=$(one ".type == \"resource\" and .kind == \"site\" and .parent == \"$customer\"" | jq -r .id)
role() { one ".type == \"role\" and .externalId == \"$1\"" | jq -r "$2"; }
[ -n "$customer" ] && [ -n "$site" ] || fail "the sample has no customer that is not delegated"

delegation=$(new_id)
say() { printf '\n== %s\n' "$*"; }
grant() { # grant PERSON ROLE NODE: an assignment within the delegation
    jq -c -n --arg id "$(new_id)" --arg who "$1" --arg role "$2" --arg node "$3" \
        --arg delegation "$delegation" '{type: "assignment", id: $id, role: $role,
          principal: {kind: "membership", id: $who}, scope: {kind: "resource", id: $node},
          reason: "Yearly service", delegation: $delegation}'
}

say "Step 2: the manufacturer delegates a customer, ceiling: what the installer admin's role holds"
ceiling=$(role role-installer-admin '.actions | map({action: .}) | tojson')
granted=$(jq -c -n --arg id "$delegation" --arg from "$maker" --arg to "$company" \
    --arg node "$customer" --argjson ceiling "$ceiling" \
    '{type: "delegation", id: $id, from: $from, to: $to, ceiling: $ceiling,
      region: [{kind: "resource", id: $node}], reason: "Service contract"}')
commit "$ADMIN" "$(jq -c -n --argjson a "$granted" \
    --argjson b "$(grant "$company_admin" "$(role role-installer-admin .id)" "$customer")" \
    '[{put: $a}, {put: $b}]')" "Service contract"
show ADMIN POST /v1/commits
expect 201

say "Step 5: the company's admin gives the technician a role for one site"
commit "$COMPANY" "$(put "$(grant "$technician" "$(role role-installer .id)" "$site")")" \
    "Yearly service"
show COMPANY POST /v1/commits
expect 201
ask "$TECHNICIAN" GET '/v1/devices?limit=1000'
expect 200
devices=$(jq '.devices | length' <<<"$answer")
[ "$devices" -gt 0 ] || fail "the technician sees no device"
printf '\nThe technician sees the %s devices of that site.\n' "$devices"

say "Step 5: beyond the ceiling (the manufacturer admin's role may delete devices)"
commit "$COMPANY" \
    "$(put "$(grant "$technician" "$(role role-manufacturer-admin .id)" "$site")")" \
    "more than delegated"
show COMPANY POST /v1/commits
expect 403 escalation

say "Step 7: the manufacturer cuts the company off"
ask "$ADMIN" GET /v1/snapshot
cut() { # cut true|false: every delegation to the company
    jq -c -n --arg to "$company" --argjson cut "$1" \
        '[inputs | select(.type == "delegation" and .to == $to) | .cut = $cut | {put: .}]' \
        "$work/fleet"
}
cp "$work/answer" "$work/fleet"
commit "$ADMIN" "$(cut true)" "Contract ended"
expect 201
commit_answer=$answer
ask "$COMPANY" GET /v1/devices
admin_refused=$(date +%s%N)
admin_status=$status admin_answer=$answer
ask "$TECHNICIAN" GET /v1/devices
technician_refused=$(date +%s%N)
technician_status=$status technician_answer=$answer
status=201 answer=$commit_answer
show ADMIN POST /v1/commits
for who in COMPANY TECHNICIAN; do
    status=$admin_status answer=$admin_answer
    [ $who = COMPANY ] || status=$technician_status answer=$technician_answer
    show $who GET /v1/devices
    expect 403 access-ended
done
ms() { printf '%d' $((($2 - $1) / 1000000)); }
printf '\nThe commit was answered after %s ms. From there to the refusal of the admin: %s ms, and to\n' \
    "$(ms "$sent" "$answered")" "$(ms "$answered" "$admin_refused")"
printf "the technician's, asked after it: %s ms. Each starts a curl and a TLS connection of its own.\n" \
    "$(ms "$answered" "$technician_refused")"
[ "$(ms "$answered" "$admin_refused")" -lt "${CURL_STORY_LIMIT_MS:-1000}" ] ||
    fail "the refusal came too late"

say "Step 7: restored, everything is back"
commit "$ADMIN" "$(cut false)" "Contract renewed"
show ADMIN POST /v1/commits
expect 201
ask "$TECHNICIAN" GET '/v1/devices?limit=1000'
expect 200
[ "$(jq '.devices | length' <<<"$answer")" = "$devices" ] || fail "not everything came back"

say "Step 8: the auditor finds the refused attempts"
for filter in 'action=role:assign' 'action=access:use'; do
    ask "$AUDITOR" GET "/v1/audit?outcome=denied&$filter"
    expect 200
    [ "$(jq '.events | length' <<<"$answer")" -gt 0 ] || fail "no refused attempt with $filter"
    jq -c '.events[] | {sequence, time, action, outcome, actor: .actor.label, reason}' <<<"$answer"
done
say "All answers were as expected."

// SPDX-License-Identifier: Apache-2.0
#include "tests/system/support/api_session.h"

#include "models/fleet/time.h"
#include "models/wire/change_set_json.h"
#include "models/wire/parse_json.h"
#include "models/wire/snapshot_lines.h"

#include <QtGlobal>

#include <algorithm>

namespace bailiwick::tests {

std::string ApiAnswer::code() const
{
    const std::string type = body.is_object() ? body.value("type", std::string()) : std::string();
    const auto colon = type.rfind(':');
    return colon == std::string::npos ? std::string() : type.substr(colon + 1);
}

ApiSession::ApiSession(const http::ClientOptions &options, const authority::OfferedAccount &account)
    : m_client(options)
{
    const ApiAnswer answer = signIn(account);
    if (answer.status != 201)
        qFatal("%s cannot sign in: %s", account.email.c_str(), answer.text.c_str());
}

ApiAnswer ApiSession::signIn(const authority::OfferedAccount &account)
{
    ApiAnswer answer = post("/v1/sessions", {{"email", account.email},
                                             {"password", account.password},
                                             {"organization", account.organization}});
    if (answer.status == 201) {
        m_token = answer.body.value("accessToken", std::string());
        m_viewer = {
            fleet::PrincipalKind::Membership,
            fleet::Id::fromString(answer.body.value("membership", "")).value_or(fleet::Id())};
    }
    return answer;
}

ApiAnswer ApiSession::send(http::Method method, const std::string &target, const wire::Json &body)
{
    http::ClientRequest request;
    request.method = method;
    request.target = target;
    if (!m_token.empty())
        request.headers.set("Authorization", "Bearer " + m_token);
    if (m_revision > 0)
        request.headers.set("Bailiwick-Revision", std::to_string(m_revision));
    if (!body.is_null()) {
        request.headers.set("Content-Type", "application/json");
        request.body = wire::toText(body);
    }
    auto response = m_client.send(request);
    if (!response)
        return {-1, {}, response.error().text()};
    ApiAnswer answer{response->status, {}, std::move(response->body)};
    const std::string_view type = response->headers.value("Content-Type");
    if (!type.starts_with("application/jsonl")) {
        if (auto json = wire::parseJson(answer.text))
            answer.body = std::move(*json);
    }
    return answer;
}

fleet::State ApiSession::state()
{
    const ApiAnswer answer = get("/v1/snapshot");
    auto content = wire::readSnapshot(answer.text);
    if (answer.status != 200 || !content)
        qFatal("no snapshot: %d %s", answer.status, answer.text.substr(0, 1000).c_str());
    return std::move(content->state);
}

std::vector<std::string> ApiSession::devices()
{
    std::vector<std::string> ids;
    std::string after;
    do {
        const ApiAnswer page =
            get("/v1/devices?limit=1000" + (after.empty() ? "" : "&after=" + after));
        if (page.status != 200)
            return {};
        for (const wire::Json &device : page.body["devices"])
            ids.push_back(device.value("id", std::string()));
        after = page.body.value("next", std::string());
    } while (!after.empty());
    std::sort(ids.begin(), ids.end());
    return ids;
}

ApiAnswer ApiSession::preview(const fleet::ChangeSet &changes, std::int64_t baseRevision)
{
    return post("/v1/previews",
                {{"baseRevision", baseRevision}, {"changes", wire::toJson(changes)}});
}

ApiAnswer ApiSession::commit(const fleet::ChangeSet &changes, std::int64_t baseRevision,
                             const ApiAnswer &preview, const std::string &reason)
{
    return post("/v1/commits", {{"baseRevision", baseRevision},
                                {"changes", wire::toJson(changes)},
                                {"reason", reason},
                                {"instant", preview.body.value("instant", std::string())},
                                {"digest", preview.body.value("digest", std::string())}});
}

ApiAnswer ApiSession::commit(const fleet::ChangeSet &changes, const std::string &reason)
{
    const ApiAnswer devices = get("/v1/devices?limit=1");
    if (devices.status != 200)
        return devices;
    const auto revision = devices.body.value("revision", std::int64_t{});
    ApiAnswer seen = preview(changes, revision);
    // Whoever bypasses the desktop does not stop at a refused preview.
    if (seen.status != 200)
        seen.body = {{"instant", fleet::formatTime(fleet::currentTime())}, {"digest", "none"}};
    return commit(changes, revision, seen, reason);
}

} // namespace bailiwick::tests

// SPDX-License-Identifier: Apache-2.0
// What the replica's thread asks the server.
#include "app/mqtt/replica.h"
#include "models/fleet/changes_between.h"
#include "models/wire/change_set_json.h"
#include "models/wire/parse_json.h"
#include "models/wire/problem.h"
#include "models/wire/snapshot_lines.h"

#include <nlohmann/json.hpp>

namespace bailiwick::mqtt {

using namespace std::chrono_literals;

namespace {

constexpr auto betweenReports = 10s;
constexpr std::size_t usesAtOnce = 5'000;

fleet::Error ours(const http::Error &error)
{
    return {error.code, error.message, error.where, error.action, error.retry, {}};
}

fleet::Error notPermitted(const std::string &target, const std::string &message)
{
    return {"not-permitted",
            message,
            target,
            "The plug-in's key has to stand for an application of the manufacturer that holds "
            "device:view and credential:replicate on the whole fleet.",
            false,
            {}};
}

} // namespace

bool Replica::isFinal(const fleet::Error &error)
{
    return error.code == "not-permitted";
}

fleet::Expected<void> Replica::update()
{
    if (const auto files = updateFiles(); !files)
        return files;
    const auto keys = updateCredentials();
    if (!keys)
        return tl::unexpected(keys.error());
    if (*keys && m_snapshot)
        publish();
    const auto state = updateState();
    if (!state)
        return tl::unexpected(state.error());
    if (*state)
        publish();
    return {};
}

fleet::Expected<void> Replica::updateFiles()
{
    const bool hasFiles = m_channels != nullptr;
    {
        const std::lock_guard lock(m_mutex);
        if (hasFiles && !m_reload)
            return {};
        m_reload = false;
    }
    const auto key = m_settings.key();
    const auto channels = m_settings.channels();
    if (key && channels) {
        m_key = *key;
        m_channels = *channels;
        m_credentialsTag.clear(); // so that the view is made anew
        return {};
    }
    const fleet::Error &error = key ? channels.error() : key.error();
    if (!hasFiles)
        return tl::unexpected(error);
    m_notes.add(Note::Level::Error, "Going on as before: " + error.toString());
    return {};
}

http::ClientRequest Replica::request(std::string target) const
{
    http::ClientRequest request;
    request.target = std::move(target);
    request.headers.set("Authorization", "Bearer " + m_key);
    return request;
}

fleet::Expected<http::ClientResponse>
Replica::checked(const std::string &target, tl::expected<http::ClientResponse, http::Error> answer)
{
    if (!answer)
        return tl::unexpected(ours(answer.error()));
    if ((answer->status >= 200 && answer->status < 300) || answer->status == 304)
        return std::move(*answer);
    const fleet::Error error = wire::errorFromProblem(answer->body, answer->status);
    if (answer->status == 401 || answer->status == 403)
        return tl::unexpected(notPermitted(target, error.message));
    return tl::unexpected(error);
}

fleet::Expected<std::string> Replica::get(const std::string &target)
{
    auto answer = checked(target, m_client.send(request(target)));
    if (!answer)
        return tl::unexpected(answer.error());
    return std::move(answer->body);
}

fleet::Expected<bool> Replica::updateCredentials()
{
    const std::string target = "/v1/credentials";
    http::ClientRequest asked = request(target);
    if (!m_credentialsTag.empty())
        asked.headers.set("If-None-Match", m_credentialsTag);
    const auto answer = checked(target, m_client.send(asked));
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->status == 304)
        return false;
    auto credentials = Credentials::fromJson(answer->body);
    if (!credentials)
        return tl::unexpected(credentials.error());
    m_credentials = std::make_shared<const Credentials>(std::move(*credentials));
    m_credentialsText = std::make_shared<const std::string>(answer->body);
    m_credentialsTag = answer->headers.value("ETag");
    return true;
}

// Whether it is another one now.
fleet::Expected<bool> Replica::updateState()
{
    if (!m_snapshot || m_wantsWhole)
        return updateBySnapshot();
    const auto changed = updateByChanges();
    // The history does not reach back so far, or there is more of it than is taken at once.
    if (!changed && changed.error().code != "cancelled" && !isFinal(changed.error()))
        return updateBySnapshot();
    return changed;
}

fleet::Expected<bool> Replica::updateByChanges()
{
    const fleet::State &known = m_snapshot->state();
    const auto text = get("/v1/changes?after=" + std::to_string(known.revision));
    if (!text)
        return tl::unexpected(text.error());
    const auto json = wire::parseJson(*text, {.bytes = text->size() + 1});
    const bool isAnswer = json && json->is_object() && json->contains("changes") &&
                          json->contains("revision") && (*json)["revision"].is_number_integer();
    if (!isAnswer)
        return fleet::failure("unexpected-answer", "What changed cannot be read", "/v1/changes");
    const auto revision = (*json)["revision"].get<std::int64_t>();
    if (revision == known.revision)
        return false;
    const auto changes = wire::changeSetFromJson((*json)["changes"], "/changes");
    if (!changes)
        return tl::unexpected(changes.error());
    fleet::State state = known.applied(*changes);
    state.revision = revision;
    auto snapshot = access::Snapshot::build(std::move(state), m_snapshot);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    m_snapshot = *snapshot;
    if (m_changes)
        m_changes->insert(m_changes->end(), changes->begin(), changes->end());
    return true;
}

fleet::Expected<bool> Replica::updateBySnapshot()
{
    const auto text = get("/v1/snapshot");
    if (!text)
        return tl::unexpected(text.error());
    auto content = wire::readSnapshot(*text);
    if (!content)
        return tl::unexpected(content.error());
    if (!content->header.seesAll)
        return tl::unexpected(notPermitted("/v1/snapshot", "The key sees only part of the fleet"));
    auto snapshot = access::Snapshot::build(std::move(content->state), m_snapshot);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    if (m_changes && m_snapshot) {
        const auto more = fleet::changesBetween(m_snapshot->state(), (*snapshot)->state());
        m_changes->insert(m_changes->end(), more.begin(), more.end());
    }
    m_snapshot = *snapshot;
    m_wantsWhole = false;
    return true;
}

// Now and then; what cannot be told is kept for the next time.
fleet::Expected<void> Replica::reportUses()
{
    if (Steady::now() < m_nextReport)
        return {};
    m_nextReport = Steady::now() + betweenReports;
    KeyUses uses = m_board.takeUses();
    while (!uses.empty()) {
        wire::Json rows = wire::Json::array();
        auto end = uses.begin();
        for (; end != uses.end() && rows.size() < usesAtOnce; ++end)
            rows.push_back({{"keyId", end->first},
                            {"count", end->second.count},
                            {"last", fleet::formatTime(end->second.last)}});
        http::ClientRequest report = request("/v1/credentials/uses");
        report.method = http::Method::Post;
        report.headers.set("Content-Type", "application/json");
        report.body = wire::toText({{"uses", std::move(rows)}});
        const auto told = checked(report.target, m_client.send(report));
        if (!told) {
            m_board.giveBack(std::move(uses));
            return tl::unexpected(told.error());
        }
        uses.erase(uses.begin(), end);
    }
    return {};
}

} // namespace bailiwick::mqtt

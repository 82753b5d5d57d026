// SPDX-License-Identifier: Apache-2.0
#include "models/authority/commit_events.h"

#include "models/authority/change_subject.h"
#include "models/authority/difference_json.h"
#include "models/wire/change_set_json.h"
#include "models/wire/parse_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace bailiwick::authority {

namespace {

using wire::Json;

constexpr std::size_t eventsOfOneCommit = 200;
constexpr std::size_t changesInDetail = 1'000;
// A commit may concern everybody: the rows of a log stay of a size to be read.
constexpr std::size_t peopleInFull = 50;
constexpr std::size_t peopleInDetail = 200;
constexpr std::size_t nodesOfFew = 20;
constexpr std::size_t nodesOfMany = 5;

Json changesJson(const fleet::ChangeSet &changes, std::size_t limit)
{
    if (changes.size() <= limit)
        return wire::toJson(changes);
    return wire::toJson(
        fleet::ChangeSet(changes.begin(), changes.begin() + static_cast<std::ptrdiff_t>(limit)));
}

void name(audit::Event &event, ChangeSubject subject)
{
    event.action = std::move(subject.action);
    event.resource = std::move(subject.subject);
    event.organizations.insert(event.organizations.end(), subject.organizations.begin(),
                               subject.organizations.end());
}

// As the author sent them: who reads of the author's doing need not see more than the author.
std::string detailOf(const CommitRecord &record)
{
    const fleet::ChangeSet &changes = record.candidate->asSent;
    const bool wide = record.effect->principals.size() > peopleInFull;
    Json more;
    Json effect = shortened(*record.effect, peopleInDetail, wide ? nodesOfMany : nodesOfFew, more);
    Json detail = {{"changes", changesJson(changes, changesInDetail)},
                   {"count", changes.size()},
                   {"effect", std::move(effect)}};
    if (!more.is_null())
        detail["effectMore"] = std::move(more);
    if (!record.digest.empty())
        detail["digest"] = record.digest;
    if (!record.file.empty())
        detail["file"] = record.file;
    return wire::toText(detail);
}

} // namespace

std::vector<audit::Event> commitEvents(const audit::Event &base, const CommitRecord &record)
{
    const fleet::State &before = record.candidate->before->state();
    const fleet::State &after = record.candidate->after->state();
    const fleet::ChangeSet changes = fleet::normalized(record.candidate->changes);
    const fleet::ChangeSet asSent = fleet::normalized(record.candidate->asSent); // of the same
    audit::Event whole = base;
    whole.revision = after.revision;
    whole.reason = record.reason;
    whole.detail = detailOf(record);
    if (changes.size() == 1 && record.action.empty()) {
        name(whole, subjectOf(changes.front(), before, after));
        return {whole};
    }
    whole.action = record.action.empty() ? "access:commit" : record.action;
    whole.resource = {"revision", std::to_string(after.revision),
                      record.file.empty() ? std::string() : record.file};
    std::vector<audit::Event> events{whole};
    if (!record.action.empty())
        return events;
    for (std::size_t i = 0; i < changes.size() && events.size() <= eventsOfOneCommit; ++i) {
        audit::Event event = base;
        event.revision = after.revision;
        event.reason = record.reason;
        event.detail = wire::toText(Json{{"change", wire::toJson(asSent[i])}});
        name(event, subjectOf(changes[i], before, after));
        events.push_back(std::move(event));
    }
    return events;
}

audit::Event refusalEvent(audit::Event base, const fleet::State &state,
                          const fleet::ChangeSet &changes, const std::string &reason,
                          const Error &error)
{
    base.outcome = audit::Outcome::Denied;
    base.reason = reason;
    const fleet::State attempted = state.applied(changes);
    base.action = "access:commit";
    base.resource = {"revision", std::to_string(state.revision), {}};
    if (!changes.empty())
        name(base, subjectOf(changes.front(), state, attempted));
    Json refusals = Json::array();
    for (const fleet::ErrorDetail &detail : error.details)
        refusals.push_back({{"path", detail.where}, {"message", detail.message}});
    base.detail = wire::toText(Json{{"code", error.code},
                                    {"message", error.message},
                                    {"person", base.actor.label.text},
                                    {"action", base.action},
                                    {"resource", base.resource.id},
                                    {"path", error.where},
                                    {"refusals", std::move(refusals)},
                                    {"changes", changesJson(changes, 50)},
                                    {"count", changes.size()}});
    return base;
}

std::string summaryOf(const fleet::ChangeSet &changes, const fleet::State &before,
                      const fleet::State &after)
{
    constexpr std::size_t named = 3;
    const fleet::ChangeSet net = fleet::normalized(changes);
    std::string summary = net.size() > 1 ? std::to_string(net.size()) + " changes: " : "";
    for (std::size_t i = 0; i < net.size() && i < named; ++i) {
        const ChangeSubject subject = subjectOf(net[i], before, after);
        summary += (i > 0 ? "; " : "") + subject.action + " " + subject.subject.label.text;
    }
    return summary + (net.size() > named ? "; …" : "");
}

} // namespace bailiwick::authority

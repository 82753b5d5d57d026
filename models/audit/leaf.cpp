// SPDX-License-Identifier: Apache-2.0
#include "models/audit/leaf.h"

#include "models/audit/json.h"
#include "models/audit/merkle.h"

#include <algorithm>

namespace bailiwick::audit {

namespace {

constexpr int leafVersion = 1;

std::string commitmentText(const Committed &committed)
{
    return committed.commitment ? hex(bytes(*committed.commitment)) : std::string();
}

// "" stands for an empty text; otherwise 64 hexadecimal digits.
bool readCommitment(const Json &object, const char *key, Committed &committed)
{
    const auto text = textOf(object, key);
    if (!text)
        return false;
    if (text->empty())
        return true;
    const auto raw = fromHex(*text);
    committed.commitment = raw ? hashFromBytes(*raw) : std::nullopt;
    return committed.commitment.has_value();
}

template<typename T, typename U>
bool take(std::optional<T> value, U &into)
{
    if (value)
        into = std::move(*value);
    return value.has_value();
}

} // namespace

Json leafJson(const Event &event)
{
    auto organizations = event.organizations;
    std::sort(organizations.begin(), organizations.end());
    organizations.erase(std::unique(organizations.begin(), organizations.end()),
                        organizations.end());
    return {
        {"action", event.action},
        {"actor",
         {{"id", event.actor.id},
          {"kind", event.actor.kind},
          {"label", commitmentText(event.actor.label)},
          {"organization", event.actor.organization}}},
        {"count", event.count},
        {"detail", commitmentText(event.detail)},
        {"organizations", organizations},
        {"outcome", name(event.outcome)},
        {"reason", commitmentText(event.reason)},
        {"requestId", event.requestId},
        {"resource",
         {{"id", event.resource.id},
          {"label", commitmentText(event.resource.label)},
          {"type", event.resource.type}}},
        {"revision", event.revision},
        {"sequence", event.sequence ? Json(*event.sequence) : Json()},
        {"time", timeText(event.time)},
        {"version", leafVersion},
    };
}

std::optional<Event> eventFromLeaf(const Json &leaf)
{
    Event event;
    const Json *actor = member(leaf, "actor");
    const Json *resource = member(leaf, "resource");
    const Json *organizations = member(leaf, "organizations");
    const Json *sequence = member(leaf, "sequence");
    const auto time = textOf(leaf, "time");
    const auto outcome = textOf(leaf, "outcome");
    if (!actor || !resource || !organizations || !organizations->is_array() || !sequence || !time ||
        !outcome || integerOf(leaf, "version") != leafVersion)
        return std::nullopt;
    for (const Json &organization : *organizations) {
        if (!organization.is_string())
            return std::nullopt;
        event.organizations.push_back(organization.get<std::string>());
    }
    if (!sequence->is_null()) {
        event.sequence = countOf(leaf, "sequence");
        if (!event.sequence)
            return std::nullopt;
    }
    const bool read = take(timeFromText(*time), event.time) &&
                      take(outcomeFromName(*outcome), event.outcome) &&
                      take(textOf(leaf, "action"), event.action) &&
                      take(textOf(leaf, "requestId"), event.requestId) &&
                      take(integerOf(leaf, "count"), event.count) &&
                      take(integerOf(leaf, "revision"), event.revision) &&
                      take(textOf(*actor, "id"), event.actor.id) &&
                      take(textOf(*actor, "kind"), event.actor.kind) &&
                      take(textOf(*actor, "organization"), event.actor.organization) &&
                      take(textOf(*resource, "id"), event.resource.id) &&
                      take(textOf(*resource, "type"), event.resource.type) &&
                      readCommitment(*actor, "label", event.actor.label) &&
                      readCommitment(*resource, "label", event.resource.label) &&
                      readCommitment(leaf, "reason", event.reason) &&
                      readCommitment(leaf, "detail", event.detail);
    if (!read)
        return std::nullopt;
    return event;
}

std::string canonicalLeaf(const Event &event)
{
    return canonical(leafJson(event));
}

Hash leafHash(const Event &event)
{
    return merkleLeaf(canonicalLeaf(event));
}

} // namespace bailiwick::audit

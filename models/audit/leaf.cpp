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

namespace {

// Spells one object after the other straight into a text: the same as canonical(leafJson()), which
// costs ten times as much, and every row of the log is spelled when it is written.
class LeafText
{
public:
    std::string take() { return std::move(m_text); }
    void raw(std::string_view text) { m_text += text; }
    void text(std::string_view value)
    {
        const bool plain = std::all_of(value.begin(), value.end(), [](char c) {
            return c >= ' ' && c != '"' && c != '\\' && c != '\x7f';
        });
        if (!plain) {
            m_text += canonical(Json(value));
            return;
        }
        m_text += '"';
        m_text += value;
        m_text += '"';
    }
    void commitment(const Committed &committed)
    {
        m_text += '"';
        m_text += commitmentText(committed);
        m_text += '"';
    }

private:
    std::string m_text;
};

} // namespace

std::string canonicalLeaf(const Event &event)
{
    std::vector<std::string_view> organizations(event.organizations.begin(),
                                                event.organizations.end());
    std::sort(organizations.begin(), organizations.end());
    organizations.erase(std::unique(organizations.begin(), organizations.end()),
                        organizations.end());
    LeafText leaf;
    leaf.raw("{\"action\":");
    leaf.text(event.action);
    leaf.raw(",\"actor\":{\"id\":");
    leaf.text(event.actor.id);
    leaf.raw(",\"kind\":");
    leaf.text(event.actor.kind);
    leaf.raw(",\"label\":");
    leaf.commitment(event.actor.label);
    leaf.raw(",\"organization\":");
    leaf.text(event.actor.organization);
    leaf.raw("},\"count\":" + std::to_string(event.count) + ",\"detail\":");
    leaf.commitment(event.detail);
    leaf.raw(",\"organizations\":[");
    for (std::size_t i = 0; i < organizations.size(); ++i) {
        leaf.raw(i > 0 ? "," : "");
        leaf.text(organizations[i]);
    }
    leaf.raw("],\"outcome\":");
    leaf.text(name(event.outcome));
    leaf.raw(",\"reason\":");
    leaf.commitment(event.reason);
    leaf.raw(",\"requestId\":");
    leaf.text(event.requestId);
    leaf.raw(",\"resource\":{\"id\":");
    leaf.text(event.resource.id);
    leaf.raw(",\"label\":");
    leaf.commitment(event.resource.label);
    leaf.raw(",\"type\":");
    leaf.text(event.resource.type);
    leaf.raw("},\"revision\":" + std::to_string(event.revision) + ",\"sequence\":" +
             (event.sequence ? std::to_string(*event.sequence) : std::string("null")) +
             ",\"time\":");
    leaf.text(timeText(event.time));
    leaf.raw(",\"version\":" + std::to_string(leafVersion) + "}");
    return leaf.take();
}

Hash leafHash(const Event &event)
{
    return merkleLeaf(canonicalLeaf(event));
}

} // namespace bailiwick::audit

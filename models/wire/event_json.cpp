// SPDX-License-Identifier: Apache-2.0
#include "models/wire/event_json.h"

#include "models/wire/format_header.h"

namespace bailiwick::wire {

namespace {

void put(Json &json, const char *key, const std::string &text)
{
    if (!text.empty())
        json[key] = text;
}

void put(Json &json, const char *key, const audit::Committed &text)
{
    if (text.isErased())
        json[key] = nullptr;
    else
        put(json, key, text.text);
}

void putDetail(Json &json, const audit::Committed &detail)
{
    auto parsed = parseJson(detail.text);
    // Text that is a JSON string would come back without its quotes, "null" as an erased one.
    if (detail.isErased() || !parsed || !parsed->is_structured())
        put(json, "detail", detail);
    else
        json["detail"] = std::move(*parsed);
}

void take(FieldReader &reader, const char *key, audit::Committed &text)
{
    const Json *json = reader.take(key);
    if (!json)
        return;
    if (json->is_null())
        text.commitment = audit::Hash{};
    else if (const auto *value = json->get_ptr<const std::string *>())
        text.text = *value;
    else
        reader.wrongType(key, "text or null", *json);
}

void takeDetail(FieldReader &reader, audit::Committed &detail)
{
    const Json *json = reader.take("detail");
    if (!json)
        return;
    if (json->is_null())
        detail.commitment = audit::Hash{};
    else if (const auto *value = json->get_ptr<const std::string *>())
        detail.text = *value;
    else
        detail.text = toText(*json);
}

void readActor(const Json &json, std::string pointer, std::vector<fleet::ErrorDetail> &errors,
               audit::Actor &actor)
{
    FieldReader reader(json, std::move(pointer), errors, nullptr);
    reader.text("kind", actor.kind);
    reader.text("id", actor.id);
    take(reader, "label", actor.label);
    reader.text("organization", actor.organization);
    reader.finish();
}

void readSubject(const Json &json, std::string pointer, std::vector<fleet::ErrorDetail> &errors,
                 audit::Subject &subject)
{
    FieldReader reader(json, std::move(pointer), errors, nullptr);
    reader.text("type", subject.type);
    reader.text("id", subject.id);
    take(reader, "label", subject.label);
    reader.finish();
}

void readOutcome(FieldReader &reader, audit::Outcome &outcome)
{
    const Json *json = reader.require("outcome");
    if (!json)
        return;
    const auto *text = json->get_ptr<const std::string *>();
    if (const auto known = text ? audit::outcomeFromName(*text) : std::nullopt)
        outcome = *known;
    else
        reader.wrong("outcome", "expected one of allowed, denied, failed");
}

} // namespace

Json toJson(const audit::Event &event, EventDetail detail)
{
    Json json = Json::object();
    if (event.sequence)
        json["sequence"] = *event.sequence;
    json["time"] = fleet::formatTime(event.time);
    Json actor = Json::object();
    put(actor, "kind", event.actor.kind);
    put(actor, "id", event.actor.id);
    put(actor, "label", event.actor.label);
    put(actor, "organization", event.actor.organization);
    if (!actor.empty())
        json["actor"] = std::move(actor);
    if (!event.organizations.empty())
        json["organizations"] = event.organizations;
    put(json, "action", event.action);
    Json resource = Json::object();
    put(resource, "type", event.resource.type);
    put(resource, "id", event.resource.id);
    put(resource, "label", event.resource.label);
    if (!resource.empty())
        json["resource"] = std::move(resource);
    json["outcome"] = std::string(name(event.outcome));
    put(json, "reason", event.reason);
    if (event.revision != 0)
        json["revision"] = event.revision;
    put(json, "requestId", event.requestId);
    if (event.count != 0)
        json["count"] = event.count;
    if (detail == EventDetail::Included)
        putDetail(json, event.detail);
    return json;
}

fleet::Expected<audit::Event> eventFromJson(const Json &json, std::string_view pointer)
{
    audit::Event event;
    std::vector<fleet::ErrorDetail> errors;
    FieldReader reader(json, std::string(pointer), errors, nullptr);
    std::int64_t sequence = -1;
    reader.count("sequence", sequence);
    if (sequence >= 0)
        event.sequence = static_cast<std::uint64_t>(sequence);
    reader.time("time", event.time, 0);
    if (const Json *actor = reader.take("actor"))
        readActor(*actor, pointerTo(pointer, "actor"), errors, event.actor);
    reader.texts("organizations", event.organizations);
    reader.text("action", event.action);
    if (const Json *resource = reader.take("resource"))
        readSubject(*resource, pointerTo(pointer, "resource"), errors, event.resource);
    readOutcome(reader, event.outcome);
    take(reader, "reason", event.reason);
    reader.count("revision", event.revision);
    reader.text("requestId", event.requestId);
    reader.count("count", event.count);
    takeDetail(reader, event.detail);
    reader.finish();
    if (auto error = errorFrom(std::move(errors)))
        return tl::unexpected<fleet::Error>(std::move(*error));
    return event;
}

} // namespace bailiwick::wire

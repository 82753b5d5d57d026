// SPDX-License-Identifier: Apache-2.0
#include "models/draft/journal_file.h"

#include "models/wire/change_set_json.h"
#include "models/wire/entity_json.h"
#include "models/wire/parse_json.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace bailiwick::draft {

namespace {

constexpr const char *format = "bailiwick-journal";
constexpr int version = 1;
constexpr wire::ParseLimits limits{std::size_t{256} << 20, 64};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::draft::JournalFile)
};

wire::Json toJson(const EntityKey &key)
{
    return {{"type", std::string(fleet::name(key.first))}, {"id", key.second.toString()}};
}

tl::unexpected<fleet::Error> notAJournal(const std::string &where)
{
    return fleet::failure(
        "not-a-journal", Text::tr("The file is not a journal of unsaved changes.").toStdString(),
        where, Text::tr("It is kept aside; start with an empty draft.").toStdString());
}

fleet::Expected<EntityKey> keyFrom(const wire::Json &json)
{
    if (!json.is_object() || !json.contains("type") || !json["type"].is_string() ||
        !json.contains("id") || !json["id"].is_string())
        return notAJournal("an entity's key");
    const auto kind = fleet::entityKindFromName(json["type"].get_ref<const std::string &>());
    const auto id = fleet::Id::fromString(json["id"].get_ref<const std::string &>());
    if (!kind || !id)
        return notAJournal("an entity's key");
    return EntityKey{*kind, *id};
}

bool isList(const wire::Json &json, const char *key)
{
    return json.is_object() && json.contains(key) && json[key].is_array();
}

std::string textOf(const wire::Json &json, const char *key)
{
    return json.is_object() && json.contains(key) && json[key].is_string()
               ? json[key].get<std::string>()
               : std::string();
}

std::int64_t numberOf(const wire::Json &json, const char *key)
{
    return json.contains(key) && json[key].is_number_integer() ? json[key].get<std::int64_t>() : 0;
}

fleet::Expected<Edit> stepFrom(const wire::Json &json, std::size_t index)
{
    const std::string pointer = "/steps/" + std::to_string(index);
    if (!isList(json, "changes") || !isList(json, "dropped"))
        return notAJournal(pointer);
    auto changes = wire::changeSetFromJson(json["changes"], pointer + "/changes");
    if (!changes)
        return tl::unexpected<fleet::Error>(changes.error());
    Edit edit{QString::fromStdString(textOf(json, "text")), std::move(*changes), {}};
    for (const wire::Json &dropped : json["dropped"]) {
        const auto key = keyFrom(dropped);
        if (!key)
            return tl::unexpected<fleet::Error>(key.error());
        edit.dropped.push_back(*key);
    }
    return edit;
}

} // namespace

QByteArray toBytes(const Journal &journal)
{
    wire::Json steps = wire::Json::array();
    for (const Edit &step : journal.steps) {
        wire::Json dropped = wire::Json::array();
        for (const EntityKey &key : step.dropped)
            dropped.push_back(toJson(key));
        steps.push_back({{"text", step.text.toStdString()},
                         {"changes", wire::toJson(step.changes)},
                         {"dropped", std::move(dropped)}});
    }
    wire::Json originals = wire::Json::array();
    for (const auto &[key, entity] : journal.originals) {
        wire::Json one = toJson(key);
        if (entity)
            one["entity"] = wire::toJson(*entity);
        originals.push_back(std::move(one));
    }
    wire::Json json{{"format", format},
                    {"version", version},
                    {"account", journal.account.toStdString()},
                    {"baseRevision", journal.baseRevision},
                    {"inForce", journal.inForce},
                    {"reason", journal.reason.toStdString()},
                    {"steps", std::move(steps)},
                    {"originals", std::move(originals)}};
    if (journal.unfinished)
        json["unfinished"] = wire::toJson(fleet::Entity(*journal.unfinished));
    return QByteArray::fromStdString(wire::toText(json)) + '\n';
}

fleet::Expected<Journal> journalFrom(const QByteArray &bytes)
{
    const auto json = wire::parseJson(
        {bytes.constData(), static_cast<std::size_t>(bytes.trimmed().size())}, limits);
    if (!json)
        return tl::unexpected<fleet::Error>(json.error());
    if (textOf(*json, "format") != format || !isList(*json, "steps") || !isList(*json, "originals"))
        return notAJournal({});
    if (numberOf(*json, "version") > version) {
        return fleet::failure(
            "newer-version",
            Text::tr("The unsaved changes were written by a newer program.").toStdString(), {},
            Text::tr("Open them with that program; they are kept aside.").toStdString());
    }
    Journal journal;
    journal.account = QString::fromStdString(textOf(*json, "account"));
    journal.baseRevision = numberOf(*json, "baseRevision");
    journal.inForce = static_cast<int>(numberOf(*json, "inForce"));
    journal.reason = QString::fromStdString(textOf(*json, "reason"));
    for (const wire::Json &step : (*json)["steps"]) {
        auto edit = stepFrom(step, journal.steps.size());
        if (!edit)
            return tl::unexpected<fleet::Error>(edit.error());
        journal.steps.push_back(std::move(*edit));
    }
    for (const wire::Json &original : (*json)["originals"]) {
        const auto key = keyFrom(original);
        if (!key)
            return tl::unexpected<fleet::Error>(key.error());
        std::optional<fleet::Entity> entity;
        if (original.contains("entity")) {
            auto read = wire::entityFromJson(original["entity"], "/originals");
            if (!read)
                return tl::unexpected<fleet::Error>(read.error());
            entity = std::move(*read);
        }
        journal.originals.emplace(*key, std::move(entity));
    }
    if (json->contains("unfinished")) {
        auto read = wire::entityFromJson((*json)["unfinished"], "/unfinished");
        if (!read)
            return tl::unexpected<fleet::Error>(read.error());
        if (auto *policy = std::get_if<fleet::Policy>(&*read))
            journal.unfinished = std::move(*policy);
    }
    return journal;
}

} // namespace bailiwick::draft

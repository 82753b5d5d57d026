// SPDX-License-Identifier: Apache-2.0
#include "models/remote/invitation_json.h"

#include "models/remote/json_parts.h"
#include "models/wire/entity_json.h"

namespace bailiwick::remote {

namespace {

// Those received tell names beside the ids: {"id", "name"} becomes the id.
void takeName(wire::Json &json, InvitationSummary &invitation)
{
    if (!json.is_object() || !json.contains("id") || !json["id"].is_string())
        return;
    const auto id = fleet::Id::fromString(json["id"].get_ref<const std::string &>());
    const auto name = json.find("name");
    if (id && name != json.end() && name->is_string())
        invitation.names[*id] = QString::fromStdString(name->get_ref<const std::string &>());
    if (json.contains("kind"))
        json.erase("name"); // a scope stays one
    else
        json = wire::Json(json["id"]);
}

fleet::Expected<fleet::Invited> bringsOf(const wire::Json &json, InvitationSummary &invitation)
{
    wire::Json brings = wire::Json::object();
    for (const char *key : {"title", "teams", "assignments"}) {
        if (holds(json, key))
            brings[key] = json[key];
    }
    if (const auto teams = brings.find("teams"); teams != brings.end() && teams->is_array()) {
        for (wire::Json &team : *teams)
            takeName(team, invitation);
    }
    const auto assignments = brings.find("assignments");
    if (assignments != brings.end() && assignments->is_array()) {
        for (wire::Json &assignment : *assignments) {
            for (const char *key : {"role", "scope"}) {
                if (holds(assignment, key))
                    takeName(assignment[key], invitation);
            }
        }
    }
    return wire::invitedFromJson(brings);
}

InvitationSummary invitationIn(const wire::Json &json, JsonReader &reader)
{
    InvitationSummary invitation;
    invitation.id = reader.text("id");
    invitation.organization = namedIn(json, "organization", reader);
    invitation.email = reader.text("email");
    invitation.state = reader.text("state");
    invitation.why = reader.optionalText("why");
    invitation.by = namedIn(json, "by", reader);
    invitation.made = reader.time("made");
    invitation.until = reader.time("until");
    invitation.mailed = holds(json, "mailed") && reader.boolean("mailed");
    auto brings = bringsOf(json, invitation);
    if (brings)
        invitation.brings = std::move(*brings);
    else
        reader.refuse(brings.error().where + ": " + brings.error().message);
    return invitation;
}

} // namespace

QByteArray invitationBody(const QString &email, const fleet::Invited &brings)
{
    wire::Json body = wire::toJson(brings);
    body["email"] = email.toStdString();
    return QByteArray::fromStdString(wire::toText(body));
}

fleet::Expected<InvitationSummary> invitationFrom(const QByteArray &body)
{
    return parsed<InvitationSummary>(body, invitationIn);
}

fleet::Expected<InvitationLists> invitationsFrom(const QByteArray &body)
{
    return parsed<InvitationLists>(body, [](const wire::Json &, JsonReader &reader) {
        return InvitationLists{listIn<InvitationSummary>(reader, "made", invitationIn),
                               listIn<InvitationSummary>(reader, "received", invitationIn)};
    });
}

fleet::Expected<AcceptedInvitation> acceptedInvitationFrom(const QByteArray &body)
{
    return parsed<AcceptedInvitation>(body, [](const wire::Json &, JsonReader &reader) {
        return AcceptedInvitation{reader.id("membership"), reader.number("revision")};
    });
}

} // namespace bailiwick::remote

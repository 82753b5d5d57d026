// SPDX-License-Identifier: Apache-2.0
#include "models/authority/claim_loading.h"

#include "models/access/questions.h"
#include "models/store/ownership_store.h"
#include "models/wire/parse_json.h"

#include <nlohmann/json.hpp>

#include <set>
#include <unordered_map>

namespace bailiwick::authority {

namespace {

using identity::ClaimProof;

constexpr std::size_t maximumDetails = 100;

struct Line
{
    std::size_t number = 0;
    std::string externalId;
    ClaimProof proof = ClaimProof::Code;
    std::string secret; // as given
};

class Lines
{
public:
    // What is wrong with a line is kept, by its number.
    void read(std::string_view text);
    const std::vector<Line> &lines() const { return m_lines; }
    void wrong(std::size_t line, std::string message)
    {
        ++m_wrong;
        if (m_details.size() < maximumDetails)
            m_details.push_back({"line " + std::to_string(line), std::move(message)});
    }
    Expected<void> checked() const;

private:
    void readLine(std::size_t number, std::string_view text);

    std::vector<Line> m_lines;
    std::set<std::pair<std::string, ClaimProof>> m_seen;
    std::vector<fleet::ErrorDetail> m_details;
    std::size_t m_wrong = 0;
};

void Lines::read(std::string_view text)
{
    std::size_t number = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        ++number;
        if (number > claimSecretLines)
            return wrong(number, "There are too many lines; load the file in parts");
        if (line.find_first_not_of(" \t\r") != std::string_view::npos)
            readLine(number, line);
    }
    if (m_lines.empty() && m_wrong == 0)
        wrong(1, "There are no claim secrets in it");
}

void Lines::readLine(std::size_t number, std::string_view text)
{
    const auto json = wire::parseJson(text, {claimSecretLineBytes, 4, 8});
    if (!json)
        return wrong(number, json.error().message);
    if (!json->is_object())
        return wrong(number, "An object was expected");
    Line line{number, {}, ClaimProof::Code, {}};
    int secrets = 0;
    for (const auto &[key, value] : json->items()) {
        const bool code = key == "code";
        const bool publicKey = key == "publicKey";
        if (!code && !publicKey && key != "credential" && key != "externalId")
            return wrong(number, "Unknown member \"" + key + "\"");
        if (!value.is_string())
            return wrong(number, "\"" + key + "\" must be a text");
        if (key == "externalId") {
            line.externalId = value.get<std::string>();
            continue;
        }
        ++secrets;
        line.proof = code ? ClaimProof::Code : publicKey ? ClaimProof::Key : ClaimProof::Credential;
        line.secret = value.get<std::string>();
    }
    if (line.externalId.empty())
        return wrong(number, "\"externalId\" is missing");
    if (secrets != 1)
        return wrong(number, "Give exactly one of \"code\", \"publicKey\" and \"credential\"");
    if (!m_seen.emplace(line.externalId, line.proof).second)
        return wrong(number, "The device has a secret of this kind on another line");
    m_lines.push_back(std::move(line));
}

Expected<void> Lines::checked() const
{
    if (m_wrong == 0)
        return {};
    Error error{"invalid-claim-secrets",
                std::to_string(m_wrong) + (m_wrong == 1 ? " line" : " lines") +
                    " cannot be loaded; nothing was",
                m_details.front().where,
                "Mend what is listed and load the file again.",
                false,
                m_details};
    return tl::unexpected(std::move(error));
}

tl::expected<std::string, identity::ClaimSecretError>
stored(const identity::ClaimKey &key, const fleet::Id &device, const Line &line)
{
    if (line.proof == ClaimProof::Key)
        return identity::readDeviceKey(line.secret);
    return (line.proof == ClaimProof::Code ? identity::readClaimCode(line.secret)
                                           : identity::readDeviceCredential(line.secret))
        .map([&](const std::string &secret) {
            const identity::TokenHash hash =
                identity::hashClaimSecret(key, device.toString(), line.proof, secret);
            return std::string(hash.begin(), hash.end());
        });
}

// The devices that the file names and the loader may provision.
std::unordered_map<std::string_view, fleet::Id>
devicesOf(const access::Snapshot &snapshot, const Lines &lines, const access::IntervalSet *where)
{
    std::unordered_map<std::string_view, fleet::Id> devices;
    for (const Line &line : lines.lines())
        devices.emplace(line.externalId, fleet::Id{});
    for (const fleet::Resource &row : snapshot.state().resources()) {
        const auto it =
            row.kind == fleet::ResourceKind::Device ? devices.find(row.externalId) : devices.end();
        const auto place = it != devices.end() ? snapshot.tree().position(row.id) : std::nullopt;
        if (place && (!where || where->contains(*place)))
            it->second = row.id;
    }
    return devices;
}

Expected<void> refuse(AuditTrail &trail, const Caller &caller)
{
    audit::Event event = trail.event(caller, "claim:load", audit::Outcome::Denied);
    event.resource.type = "claim-secrets";
    if (const auto recorded = trail.record(std::move(event)); !recorded)
        return recorded;
    return fleet::failure("forbidden",
                          "Only the manufacturer's people with fleet:edit load claim secrets", {},
                          "Ask somebody of the manufacturer who may edit the fleet.");
}

} // namespace

Expected<std::size_t> loadClaimSecrets(Context &context, AuditTrail &trail,
                                       const identity::ClaimKey &key, const Caller *caller,
                                       std::string_view text)
{
    if (const auto refreshed = context.refresh(); !refreshed)
        return tl::unexpected(refreshed.error());
    const access::SnapshotPtr snapshot = context.snapshot();
    std::optional<access::IntervalSet> where;
    if (caller) {
        const fleet::Organization *manufacturer = snapshot->state().manufacturer();
        where = access::visible(*snapshot, caller->principal(), fleet::actions::fleetEdit,
                                caller->context(context.now()));
        if (!manufacturer || caller->organization != manufacturer->id || where->isEmpty())
            return tl::unexpected(refuse(trail, *caller).error());
    }
    Lines lines;
    lines.read(text);
    const auto devices = devicesOf(*snapshot, lines, where ? &*where : nullptr);
    std::vector<store::ClaimSecret> secrets;
    for (const Line &line : lines.lines()) {
        const fleet::Id device = devices.at(line.externalId);
        const auto secret = stored(key, device, line);
        if (device.isNull())
            lines.wrong(line.number, "There is no device \"" + line.externalId + "\" here");
        else if (!secret)
            lines.wrong(line.number, secret.error().message + ". " + secret.error().action);
        else
            secrets.push_back({device, line.proof, line.externalId, *secret});
    }
    if (const auto checked = lines.checked(); !checked)
        return tl::unexpected(checked.error());
    auto transaction = context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto loaded = store::ownershipOf(**transaction).loadClaimSecrets(secrets, context.now());
    if (!loaded)
        return tl::unexpected(loaded.error());
    if (auto kept = (*transaction)->putSetting(claimKeySetting, identity::fingerprintOf(key));
        !kept)
        return tl::unexpected(kept.error());
    audit::Event event = caller ? trail.event(*caller, "claim:load", audit::Outcome::Allowed)
                                : trail.systemEvent("claim:load");
    event.resource.type = "claim-secrets";
    event.count = static_cast<std::int64_t>(secrets.size());
    if (const auto logged = (*transaction)->appendEvents({&event, 1}); !logged)
        return tl::unexpected(logged.error());
    if (const auto committed = (*transaction)->commit(); !committed)
        return tl::unexpected(committed.error());
    return secrets.size();
}

} // namespace bailiwick::authority

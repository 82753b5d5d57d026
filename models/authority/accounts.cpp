// SPDX-License-Identifier: Apache-2.0
#include "models/authority/accounts.h"

#include "models/wire/parse_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace bailiwick::authority {

namespace {

using wire::Json;

const fleet::Person *personByEmail(const fleet::State &state, std::string_view email)
{
    const auto persons = state.persons().rows();
    const auto it = std::ranges::find_if(persons, [&](const fleet::Person &person) {
        return !email.empty() && person.email == email;
    });
    return it == persons.end() ? nullptr : &*it;
}

// 100 random bits in letters and digits that are not mistaken for each other.
Expected<std::string> randomPassword(const identity::RandomSource &random)
{
    constexpr std::string_view letters = "abcdefghijkmnpqrstuvwxyz23456789";
    static_assert(letters.size() == 32);
    std::array<std::uint8_t, 20> bytes{};
    if (!random(bytes))
        return fleet::failure("internal", "The system gives no random bytes");
    std::string password;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i > 0 && i % 5 == 0)
            password += '-';
        password += letters[bytes[i] % letters.size()];
    }
    return password;
}

Json accountJson(const OfferedAccount &account)
{
    return {{"role", account.role},
            {"label", account.label},
            {"name", account.name},
            {"email", account.email},
            {"organization", account.organization},
            {"password", account.password}};
}

} // namespace

Expected<void> setPassword(Context &context, AuditTrail &trail, std::string_view email,
                           const std::string &password)
{
    if (auto refreshed = context.refresh(); !refreshed)
        return refreshed;
    const access::SnapshotPtr snapshot = context.snapshot();
    const fleet::Person *person = personByEmail(snapshot->state(), email);
    if (!person)
        return fleet::failure("unknown-account", "Nobody here has this e-mail address",
                              std::string(email), "Check the spelling; it is in lower case.");
    if (const auto refused = identity::checkPassword(password, {person->email, person->name}))
        return tl::unexpected(toError(*refused));
    const auto hash = identity::hashPassword(password, context.settings().passwordCost,
                                             context.settings().random);
    if (!hash)
        return tl::unexpected(toError(hash.error()));
    audit::Event event = trail.systemEvent(std::string(fleet::actions::credentialReset));
    event.resource = {"person", person->id.toString(), person->name};
    for (const fleet::Membership &membership : snapshot->state().memberships()) {
        if (membership.person == person->id)
            event.organizations.push_back(membership.organization.toString());
    }
    auto transaction = context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto stored = (*transaction)->putCredential({person->id, *hash, context.now()});
    if (!stored)
        return stored;
    const auto ended =
        (*transaction)->endSessions({&person->id, 1}, identity::EndReason::Revoked, context.now());
    if (!ended)
        return tl::unexpected(ended.error());
    if (const auto logged = (*transaction)->appendEvents({&event, 1}); !logged)
        return tl::unexpected(logged.error());
    return (*transaction)->commit();
}

Expected<void> makeSampleAccounts(Context &context, AuditTrail &trail, const DataFolder &folder,
                                  std::vector<OfferedAccount> accounts)
{
    Json json = {{"format", "bailiwick-sample-accounts"}, {"version", 1}};
    for (OfferedAccount &account : accounts) {
        auto password = randomPassword(context.settings().random);
        if (!password)
            return tl::unexpected(password.error());
        account.password = std::move(*password);
        if (auto set = setPassword(context, trail, account.email, account.password); !set)
            return set;
        json["accounts"].push_back(accountJson(account));
    }
    return writeSecretFile(folder.sampleAccounts(), json.dump(2) + "\n");
}

Expected<std::optional<std::vector<OfferedAccount>>> readSampleAccounts(const DataFolder &folder)
{
    std::error_code error;
    if (!std::filesystem::exists(folder.sampleAccounts(), error))
        return std::nullopt;
    const auto unreadable = [&](const std::string &why) {
        return fleet::failure("sample-accounts", "The sample's accounts cannot be read: " + why,
                              folder.sampleAccounts().string(),
                              "Make them anew: bailiwickctl init --sample in an empty folder.");
    };
    const auto text = readFile(folder.sampleAccounts(), true);
    if (!text)
        return tl::unexpected(text.error());
    const auto json = wire::parseJson(*text);
    if (!json)
        return unreadable(json.error().toString());
    const auto list = json->is_object() ? json->find("accounts") : json->end();
    if (!json->is_object() || list == json->end() || !list->is_array())
        return unreadable("there is no list of accounts");
    std::vector<OfferedAccount> accounts;
    for (const Json &entry : *list) {
        const auto member = [&](const char *key) {
            const auto it = entry.is_object() ? entry.find(key) : entry.end();
            return entry.is_object() && it != entry.end() && it->is_string()
                       ? it->get<std::string>()
                       : std::string();
        };
        accounts.push_back({member("role"), member("label"), member("name"), member("email"),
                            member("organization"), member("password")});
    }
    return accounts;
}

} // namespace bailiwick::authority

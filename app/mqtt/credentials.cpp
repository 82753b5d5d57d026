// SPDX-License-Identifier: Apache-2.0
#include "app/mqtt/credentials.h"

#include "models/wire/parse_json.h"

#include <nlohmann/json.hpp>

namespace bailiwick::mqtt {

namespace {

std::optional<std::uint8_t> digit(char c)
{
    if ('0' <= c && c <= '9')
        return static_cast<std::uint8_t>(c - '0');
    if ('a' <= c && c <= 'f')
        return static_cast<std::uint8_t>(c - 'a' + 10);
    return std::nullopt;
}

std::optional<identity::TokenHash> hashFrom(std::string_view hex)
{
    identity::TokenHash hash{};
    if (hex.size() != 2 * hash.size())
        return std::nullopt;
    for (std::size_t i = 0; i < hash.size(); ++i) {
        const auto high = digit(hex[2 * i]);
        const auto low = digit(hex[2 * i + 1]);
        if (!high || !low)
            return std::nullopt;
        hash[i] = static_cast<std::uint8_t>(*high << 4 | *low);
    }
    return hash;
}

std::string_view textOf(const wire::Json &json, const char *key)
{
    const auto it = json.is_object() ? json.find(key) : json.end();
    if (it == json.end() || !it->is_string())
        return {};
    return it->get_ref<const std::string &>();
}

// The moment, when there is one; false: it cannot be read.
bool readMoment(const wire::Json &json, const char *key, fleet::Time &into)
{
    if (!json.contains(key))
        return true;
    const auto time = fleet::parseTime(textOf(json, key));
    into = time.value_or(into);
    return time.has_value();
}

std::optional<Credential> credentialFrom(const wire::Json &json)
{
    if (!json.is_object() || !json.contains("principal"))
        return std::nullopt;
    const wire::Json &principal = json["principal"];
    const auto kind = fleet::principalKindFromName(textOf(principal, "kind"));
    const auto id = fleet::Id::fromString(textOf(principal, "id"));
    const auto hash = hashFrom(textOf(json, "secretHash"));
    Credential credential;
    credential.key = textOf(json, "keyId");
    if (!kind || !id || !hash || credential.key.empty() ||
        !readMoment(json, "from", credential.validity.from) ||
        !readMoment(json, "until", credential.validity.until))
        return std::nullopt;
    credential.principal = {*kind, *id};
    credential.hash = *hash;
    const auto revoked = json.find("revoked");
    // Whatever else stands there is no permission.
    credential.revoked = revoked != json.end() && (!revoked->is_boolean() || revoked->get<bool>());
    return credential;
}

tl::unexpected<fleet::Error> unexpectedAnswer(std::string where)
{
    return fleet::failure("unexpected-answer", "The server's list of keys cannot be read",
                          std::move(where), "Is the server of another version than the plug-in?");
}

} // namespace

fleet::Expected<Credentials> Credentials::fromJson(std::string_view text)
{
    const auto json = wire::parseJson(text, {.bytes = std::size_t{1} << 30});
    if (!json)
        return tl::unexpected(json.error());
    const auto rows = json->find("credentials");
    if (rows == json->end() || !rows->is_array())
        return unexpectedAnswer("/credentials");
    std::vector<Credential> credentials;
    credentials.reserve(rows->size());
    for (const wire::Json &row : *rows) {
        auto credential = credentialFrom(row);
        if (!credential)
            return unexpectedAnswer(wire::pointerTo("/credentials", credentials.size()));
        credentials.push_back(std::move(*credential));
    }
    return Credentials(std::move(credentials));
}

Credentials::Credentials(std::vector<Credential> credentials)
{
    m_credentials.reserve(credentials.size());
    for (Credential &credential : credentials) {
        std::string key = credential.key;
        m_credentials.insert_or_assign(std::move(key), std::move(credential));
    }
}

const Credential *Credentials::find(std::string_view key) const
{
    const auto it = m_credentials.find(key);
    return it == m_credentials.end() ? nullptr : &it->second;
}

const Credential *Credentials::verify(std::string_view text, fleet::Time now) const
{
    const auto presented = identity::readApiKey(text);
    const Credential *credential = presented ? find(presented->id) : nullptr;
    if (!credential || !identity::sameHash(credential->hash, presented->hash))
        return nullptr;
    return credential->holdsAt(now) ? credential : nullptr;
}

void Credentials::forEach(const std::function<void(const Credential &)> &f) const
{
    for (const auto &[key, credential] : m_credentials)
        f(credential);
}

} // namespace bailiwick::mqtt

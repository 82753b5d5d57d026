// SPDX-License-Identifier: Apache-2.0
#include "models/audit/event.h"

#include "models/audit/utf8.h"

#include <algorithm>
#include <array>

namespace bailiwick::audit {

namespace {

constexpr std::array<std::string_view, 3> outcomeNames = {"allowed", "denied", "failed"};
constexpr std::size_t saltSize = 16;

bool sealText(Committed &committed)
{
    if (committed.commitment)
        return true;
    committed.text = mendUtf8(std::move(committed.text));
    if (committed.text.empty())
        return true;
    const auto salt = randomBytes(saltSize);
    if (!salt)
        return false;
    committed.salt = *salt;
    committed.commitment = sha256({committed.salt, committed.text});
    return true;
}

} // namespace

bool Committed::matches() const
{
    if (!commitment || salt.empty())
        return salt.empty() && text.empty();
    return sha256({salt, text}) == *commitment;
}

void Committed::erase()
{
    text.clear();
    salt.clear();
}

std::string_view name(Outcome outcome)
{
    return outcomeNames[static_cast<std::size_t>(outcome)];
}

std::optional<Outcome> outcomeFromName(std::string_view name)
{
    const auto found = std::find(outcomeNames.begin(), outcomeNames.end(), name);
    if (found == outcomeNames.end())
        return std::nullopt;
    return static_cast<Outcome>(found - outcomeNames.begin());
}

tl::expected<Event, Error> seal(Event event)
{
    for (std::string *text :
         {&event.actor.kind, &event.actor.id, &event.actor.organization, &event.action,
          &event.resource.type, &event.resource.id, &event.requestId})
        *text = mendUtf8(std::move(*text));
    for (std::string &organization : event.organizations)
        organization = mendUtf8(std::move(organization));
    std::sort(event.organizations.begin(), event.organizations.end());
    event.organizations.erase(std::unique(event.organizations.begin(), event.organizations.end()),
                              event.organizations.end());
    for (Committed *text :
         {&event.actor.label, &event.resource.label, &event.reason, &event.detail}) {
        if (!sealText(*text))
            return tl::unexpected(Error{Error::Code::Crypto,
                                        "The audit row cannot be sealed: the system gives no "
                                        "random bytes.",
                                        "", "Try again; if it stays, restart the machine.", true});
    }
    return event;
}

} // namespace bailiwick::audit

// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/offer_rows.h"

#include <algorithm>
#include <array>

namespace bailiwick::store {

namespace {

constexpr std::array kindNames{std::string_view("share"), std::string_view("transfer")};
constexpr std::array stateNames{std::string_view("pending"), std::string_view("accepted"),
                                std::string_view("declined"), std::string_view("cancelled")};

template<typename Names>
std::size_t numberOf(const Names &names, std::string_view text)
{
    const auto it = std::ranges::find(names, text);
    if (it == names.end())
        fail("store-damaged", "The store holds no offer where one belongs.",
             "Restore the newest backup.");
    return static_cast<std::size_t>(it - names.begin());
}

Offer offerAt(const Statement &row)
{
    Offer offer;
    offer.id = row.id(0);
    offer.kind = static_cast<OfferKind>(numberOf(kindNames, row.text(1)));
    offer.device = row.id(2);
    offer.from = row.id(3);
    offer.email = row.string(4);
    offer.token = row.hash(5);
    offer.made = row.integer(6);
    offer.until = row.integer(7);
    offer.state = static_cast<OfferState>(numberOf(stateNames, row.text(8)));
    offer.changed = row.integer(9);
    offer.group = row.id(10);
    return offer;
}

std::optional<Offer> oneOf(Statement &row)
{
    return row.step() ? std::optional(offerAt(row)) : std::nullopt;
}

std::vector<Offer> allOf(Statement &row)
{
    std::vector<Offer> offers;
    while (row.step())
        offers.push_back(offerAt(row));
    return offers;
}

} // namespace

std::string_view name(OfferKind kind)
{
    return kindNames.at(static_cast<std::size_t>(kind));
}

std::string_view name(OfferState state)
{
    return stateNames.at(static_cast<std::size_t>(state));
}

void insertOffer(Database &database, const Offer &offer)
{
    database
        .statement("INSERT INTO offer (id, kind, device, from_person, email, token_hash, made,"
                   " until, state, changed, owner_group)"
                   " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(offer.id)
        .bind(name(offer.kind))
        .bindKey(offer.device)
        .bind(offer.from)
        .bind(offer.email)
        .bind(offer.token)
        .bind(offer.made)
        .bind(offer.until)
        .bind(name(offer.state))
        .bind(offer.changed)
        .bind(offer.group)
        .run();
}

std::optional<Offer> readOffer(Database &database, fleet::Id id)
{
    Statement &row =
        database.statement("SELECT id, kind, device, from_person, email, token_hash, made, until,"
                           " state, changed, owner_group FROM offer WHERE id = ?");
    const Reading reading(row);
    row.bind(id);
    return oneOf(row);
}

std::optional<Offer> readOffer(Database &database, const identity::TokenHash &token)
{
    Statement &row =
        database.statement("SELECT id, kind, device, from_person, email, token_hash, made, until,"
                           " state, changed, owner_group FROM offer WHERE token_hash = ?");
    const Reading reading(row);
    row.bind(token);
    return oneOf(row);
}

std::vector<Offer> readOffersFrom(Database &database, fleet::Id person, std::size_t limit)
{
    Statement &row = database.statement(
        "SELECT id, kind, device, from_person, email, token_hash, made, until, state, changed,"
        " owner_group FROM offer WHERE from_person = ? ORDER BY made DESC, id DESC LIMIT ?");
    const Reading reading(row);
    row.bind(person).bind(static_cast<std::int64_t>(limit));
    return allOf(row);
}

std::vector<Offer> readOffersTo(Database &database, std::string_view email, std::size_t limit)
{
    Statement &row = database.statement(
        "SELECT id, kind, device, from_person, email, token_hash, made, until, state, changed,"
        " owner_group FROM offer WHERE email = ? ORDER BY made DESC, id DESC LIMIT ?");
    const Reading reading(row);
    row.bind(email).bind(static_cast<std::int64_t>(limit));
    return allOf(row);
}

std::vector<Offer> readPendingOffers(Database &database, fleet::Id device, fleet::Id group)
{
    if (!group.isNull()) {
        Statement &row = database.statement(
            "SELECT id, kind, device, from_person, email, token_hash, made, until, state, changed,"
            " owner_group FROM offer WHERE owner_group = ? AND state = 'pending' ORDER BY id");
        const Reading reading(row);
        row.bind(group);
        return allOf(row);
    }
    Statement &row = database.statement(
        "SELECT id, kind, device, from_person, email, token_hash, made, until, state, changed,"
        " owner_group FROM offer WHERE device = ? AND state = 'pending' ORDER BY id");
    const Reading reading(row);
    row.bindKey(device);
    return allOf(row);
}

void closeOffer(Database &database, fleet::Id id, OfferState state, fleet::Time now)
{
    const int changed = database
                            .statement("UPDATE offer SET state = ?, changed = ?"
                                       " WHERE id = ? AND state = 'pending'")
                            .bind(name(state))
                            .bind(now)
                            .bind(id)
                            .runCounting();
    if (changed != 1)
        fail("offer-closed", "The offer is not open any more.", "Look at the offers again.");
}

} // namespace bailiwick::store

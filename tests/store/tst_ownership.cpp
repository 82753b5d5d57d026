// SPDX-License-Identifier: Apache-2.0
#include "models/store/ownership_store.h"
#include "store_fixture.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using namespace bailiwick::tests;
using identity::ClaimProof;
using store::ClaimSecret;
using store::ClaimState;
using store::Offer;
using store::OfferState;

namespace {

fleet::Id idOf(int number)
{
    return *fleet::Id::fromString("01890a5d-ac96-774b-bcce-0000000000" +
                                  std::to_string(10 + number));
}

// In a transaction of its own. PostgreSQL may refuse a row only when it is committed.
template<typename F>
auto within(StoreFixture &fixture, F &&f)
{
    auto transaction = fixture.store->begin();
    if (!transaction)
        qFatal("%s", transaction.error().toString().c_str());
    auto result = f(store::ownershipOf(**transaction));
    if (result) {
        if (const auto committed = (*transaction)->commit(); !committed)
            result = tl::unexpected(committed.error());
    }
    return result;
}

} // namespace

// Claim secrets, confirmations and offers as the engines keep them.
class TestOwnership : public QObject
{
    Q_OBJECT
private slots:
    void secretsAreReplacedByKind();
    void aSecretThatMovedIsNotOverwritten();
    void confirmationsEnd();
    void offers();
    void invitationsBringTeamsAndRoles();
    void noSessionCanNameThem();
};

void TestOwnership::secretsAreReplacedByKind()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    const std::string bytes("\0\xFF binary", 9);
    const auto load = [&](const std::vector<ClaimSecret> &secrets, fleet::Time now) {
        return within(fixture, [&](store::OwnershipWriter &ownership) {
            return ownership.loadClaimSecrets(secrets, now);
        });
    };
    const auto read = [&](const char *externalId) {
        return *within(fixture, [&](store::OwnershipWriter &ownership) {
            return ownership.claimSecrets(externalId);
        });
    };
    VERIFY_OK(load({{idOf(1), ClaimProof::Code, "d-1", bytes},
                    {idOf(1), ClaimProof::Key, "d-1", "key"},
                    {idOf(2), ClaimProof::Code, "d-2", "other"}},
                   5));
    QCOMPARE(read("d-1").size(), std::size_t(2));
    QCOMPARE(read("d-1").front().secret, bytes);
    QCOMPARE(read("d-1").front().since, fleet::Time{5});
    QCOMPARE(read("D-1").size(), std::size_t(0));
    VERIFY_OK(load({{idOf(1), ClaimProof::Code, "d-1", "new"}}, 6));
    QCOMPARE(read("d-1").size(), std::size_t(2));
    QCOMPARE(read("d-1").front().secret, std::string("new"));
    // Another device got the name of one that is gone.
    VERIFY_OK(load({{idOf(3), ClaimProof::Code, "d-1", "third"}}, 7));
    QCOMPARE(read("d-1").size(), std::size_t(1));
    QCOMPARE(read("d-1").front().device, idOf(3));
    QCOMPARE(read("d-2").size(), std::size_t(1));
}

void TestOwnership::aSecretThatMovedIsNotOverwritten()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    const std::vector<ClaimSecret> secrets{{idOf(1), ClaimProof::Code, "d-1", "secret"}};
    VERIFY_OK(within(fixture, [&](store::OwnershipWriter &ownership) {
        return ownership.loadClaimSecrets(secrets, 5);
    }));
    const store::StoredClaimSecret before = within(fixture, [&](store::OwnershipWriter &ownership) {
                                                return ownership.claimSecrets("d-1");
                                            })->front();
    store::StoredClaimSecret after = before;
    after.tries = 1;
    const auto update = [&] {
        return within(fixture, [&](store::OwnershipWriter &ownership) {
            return ownership.updateClaimSecret(before, after);
        });
    };
    VERIFY_OK(update());
    VERIFY_CODE(update(), "claim-moved");
    after.state = ClaimState::Burnt;
    VERIFY_CODE(update(), "claim-moved");
    QCOMPARE(
        within(fixture,
               [&](store::OwnershipWriter &ownership) { return ownership.claimSecrets("d-1"); })
            ->front()
            .tries,
        1);
}

void TestOwnership::confirmationsEnd()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    identity::TokenHash challenge{};
    challenge.fill(7);
    const auto put = [&](int device, fleet::Time until, fleet::Time now) {
        return within(fixture, [&](store::OwnershipWriter &ownership) {
            return ownership.putConfirmation({idOf(device), challenge, until}, now);
        });
    };
    const auto read = [&](int device) {
        return *within(fixture, [&](store::OwnershipWriter &ownership) {
            return ownership.confirmation(idOf(device));
        });
    };
    VERIFY_OK(put(1, 10, 0));
    VERIFY_OK(put(1, 20, 1));
    VERIFY_OK(put(2, 30, 1));
    QCOMPARE(read(1)->until, fleet::Time{20});
    QVERIFY(read(1)->challenge == challenge);
    VERIFY_OK(put(3, 40, 20));
    QVERIFY(!read(1));
    QVERIFY(read(2));
    VERIFY_OK(within(fixture, [&](store::OwnershipWriter &ownership) {
        return ownership.removeConfirmation(idOf(2));
    }));
    QVERIFY(!read(2));
}

void TestOwnership::offers()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    const fleet::Id person = idOf(9);
    VERIFY_OK(fixture.commit({fleet::Put{fleet::Person{person, "p", "Pia", "pia@home.example"}}}));
    std::vector<Offer> made;
    for (int i = 0; i < 3; ++i) {
        Offer offer;
        offer.id = idOf(i);
        offer.kind = i == 2 ? store::OfferKind::Transfer : store::OfferKind::Share;
        offer.device = idOf(20);
        offer.from = person;
        offer.email = i == 0 ? "a@home.example" : "b@home.example";
        offer.token.fill(static_cast<std::uint8_t>(i));
        offer.made = 100 + i;
        offer.until = 200;
        offer.changed = offer.made;
        VERIFY_OK(within(
            fixture, [&](store::OwnershipWriter &ownership) { return ownership.addOffer(offer); }));
        made.push_back(offer);
    }
    const auto all = [&](auto &&question) { return *within(fixture, question); };
    QVERIFY(all([&](store::OwnershipWriter &o) { return o.offer(idOf(2)); }) == made[2]);
    QVERIFY(all([&](store::OwnershipWriter &o) { return o.offer(made[1].token); }) == made[1]);
    QVERIFY(!all([&](store::OwnershipWriter &o) { return o.offer(idOf(50)); }));
    QVERIFY(all([&](store::OwnershipWriter &o) { return o.offersFrom(person, 2); }) ==
            (std::vector{made[2], made[1]}));
    QVERIFY(all([&](store::OwnershipWriter &o) { return o.offersTo("b@home.example", 9); }) ==
            (std::vector{made[2], made[1]}));
    QCOMPARE(all([&](store::OwnershipWriter &o) { return o.pendingOffers(idOf(20)); }).size(),
             std::size_t(3));
    const auto close = [&](OfferState state) {
        return within(fixture, [&](store::OwnershipWriter &ownership) {
            return ownership.closeOffer(idOf(1), state, 150);
        });
    };
    VERIFY_OK(close(OfferState::Declined));
    VERIFY_CODE(close(OfferState::Accepted), "offer-closed");
    const auto declined = all([&](store::OwnershipWriter &o) { return o.offer(idOf(1)); });
    QCOMPARE(declined->state, OfferState::Declined);
    QCOMPARE(declined->changed, fleet::Time{150});
    QCOMPARE(all([&](store::OwnershipWriter &o) { return o.pendingOffers(idOf(20)); }).size(),
             std::size_t(2));
    // A token of two offers is none.
    Offer twice = made[0];
    twice.id = idOf(30);
    QVERIFY(!within(fixture, [&](store::OwnershipWriter &o) { return o.addOffer(twice); }));
    // Who is gone offers nothing.
    VERIFY_OK(fixture.commit({fleet::Remove{fleet::EntityKind::Person, person}}));
    QVERIFY(all([&](store::OwnershipWriter &o) { return o.offersFrom(person, 9); }).empty());
}

void TestOwnership::invitationsBringTeamsAndRoles()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    const fleet::Organization organization{idOf(40),      "o", fleet::OrganizationKind::Partner,
                                           "Alpine Heat", {},  false};
    const fleet::Person person{idOf(41), "p", "Ines", "ines@alpine.example"};
    const fleet::Membership member{idOf(42), "m", person.id, organization.id, {}, false};
    VERIFY_OK(fixture.commit({fleet::Put{organization}, fleet::Put{person}, fleet::Put{member}}));
    store::Invitation plain{
        idOf(1), organization.id,     member.id, "a@home.example", {"Clerk", {}, {}}, {}, 100,
        200,     OfferState::Pending, 100};
    plain.token.fill(1);
    store::Invitation full = plain;
    full.id = idOf(2);
    full.email = "b@home.example";
    full.token.fill(2);
    full.made = 101;
    store::Invitation third = full; // each with its own
    third.id = idOf(3);
    third.token.fill(3);
    third.made = 102;
    third.brings = {{}, {idOf(52)}, {{idOf(62), {fleet::ScopeKind::Resource, idOf(72)}, {}, {}}}};
    // Nothing of it has to be there; the order of roles stays.
    full.brings.teams = {idOf(50), idOf(51)};
    full.brings.assignments = {
        {idOf(61), {fleet::ScopeKind::Resource, idOf(70)}, {5, 6}, idOf(80)},
        {idOf(60), {fleet::ScopeKind::Group, idOf(71)}, {fleet::beginningOfTime, 9}, {}},
        {idOf(60), {fleet::ScopeKind::Resource, idOf(70)}, {}, {}}};
    for (const store::Invitation &invitation : {plain, full, third})
        VERIFY_OK(within(fixture,
                         [&](store::OwnershipWriter &o) { return o.addInvitation(invitation); }));
    const auto all = [&](auto &&question) { return *within(fixture, question); };
    QVERIFY(all([&](store::OwnershipWriter &o) { return o.invitation(idOf(1)); }) == plain);
    QVERIFY(all([&](store::OwnershipWriter &o) { return o.invitation(full.token); }) == full);
    QVERIFY(all([&](store::OwnershipWriter &o) { return o.invitationsOf(organization.id, 9); }) ==
            (std::vector{third, full, plain}));
    QVERIFY(all([&](store::OwnershipWriter &o) { return o.invitationsOf(organization.id, 2); }) ==
            (std::vector{third, full}));
    QVERIFY(all([&](store::OwnershipWriter &o) { return o.invitationsTo(full.email, 9); }) ==
            (std::vector{third, full}));
    VERIFY_OK(within(fixture, [&](store::OwnershipWriter &o) {
        return o.closeInvitation(third.id, OfferState::Declined, 103);
    }));
    QVERIFY(all([&](store::OwnershipWriter &o) { return o.pendingInvitations(organization.id); }) ==
            (std::vector{store::PendingInvitation{plain.id, plain.email, plain.until},
                         store::PendingInvitation{full.id, full.email, full.until}}));
    // Who is gone invites nobody.
    VERIFY_OK(fixture.commit({fleet::Remove{fleet::EntityKind::Membership, member.id}}));
    QVERIFY(!all([&](store::OwnershipWriter &o) { return o.invitation(idOf(2)); }));
}

void TestOwnership::noSessionCanNameThem()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    auto session = fixture.store->openSession();
    VERIFY_OK(session);
    store::SessionScope scope;
    scope.everything = true;
    VERIFY_OK((*session)->bind(scope));
    VERIFY_OK((*session)->query("SELECT count(*) FROM person"));
    for (const char *table :
         {"claim_secret", "claim_confirmation", "offer", "invitation", "invitation_team",
          "invitation_assignment", "ownership_release", "owner_group", "owner_group_device",
          "owner_group_user", "owner_group_share"}) {
        for (const char *schema : {"", "main.", "temp.", "bailiwick.", "public."})
            QVERIFY(!(*session)->query(std::string("SELECT count(*) FROM ") + schema + table));
    }
}

BAILIWICK_STORE_TEST(TestOwnership)
#include "tst_ownership.moc"

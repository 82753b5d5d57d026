// SPDX-License-Identifier: Apache-2.0
#include "tests/authority/company.h"
#include "tests/authority/verify.h"
#include "tests/support/registry.h"

using namespace bailiwick;
using fleet::EntityKind;
using fleet::Put;
using store::OfferState;
using tests::Company;
using tests::World;

namespace {

constexpr fleet::Time day = fleet::Time{24} * 3600 * 1000;

// Nothing but the membership comes with it.
store::Invitation invite(Company &company, const std::string &email)
{
    return company.invite("ada", {"Technician", {}, {}}, email);
}

} // namespace

class InvitationsTest : public QObject
{
    Q_OBJECT
private slots:
    void aKnownPersonBecomesAMember();
    void anUnknownPersonRegisters();
    void answeredOnceAndByTheirAddress();
    void endsWithTimeAndWithWhoInvited();
    void onlyWhoMayInvite();
    void refusesWhatIsMalformed();
    void givesNoMoreThanWhoInvitedMayGive();
    void nobodyIsFlooded();
    void refusalsDoNotFillTheLog();
};

void InvitationsTest::aKnownPersonBecomesAMember()
{
    Company company;
    const store::Invitation invitation = invite(company, "Nils@Home.example");
    QCOMPARE(invitation.email, std::string("nils@home.example"));
    QCOMPARE(invitation.until, company.now() + 7 * day);
    const authority::Caller nils = company.person("nils");
    QCOMPARE(company.invitations().list(nils)->received.size(), std::size_t(1));
    QVERIFY(company.invitations().list(nils)->made.empty());
    QCOMPARE(company.invitations().list(company.as("otto"))->received.size(), std::size_t(0));
    const auto accepted = company.invitations().accept(nils, {invitation.id, {}});
    VERIFY_OK(accepted);
    const fleet::Membership *member = company.state().memberships().find(accepted->membership);
    QVERIFY(member);
    QCOMPARE(member->title, std::string("Technician"));
    QCOMPARE(member->person, nils.person);
    // Nothing comes with it but the membership.
    for (const fleet::Assignment &assignment : company.state().assignments())
        QVERIFY(assignment.principal.id != member->id);
    QVERIFY(company.caller(company.signIn("nils@home.example", "Nordquell")).has_value());
    store::AuditFilter filter;
    filter.action = "user:accept";
    QCOMPARE(company.log(filter).size(), std::size_t(1));
    QCOMPARE(company.invitations().list(company.as("ada"))->made.front().state,
             OfferState::Accepted);
}

void InvitationsTest::anUnknownPersonRegisters()
{
    Company company;
    const store::Invitation invitation = invite(company, "new@home.example");
    const std::string token = company.tokenOf(invitation.id);
    QVERIFY(!token.empty());
    const auto person = company.authority().offers().registerPerson(
        {token, "Nina Neu", World::password}, {"r", "10.0.0.3"});
    QVERIFY2(person.has_value(), person ? "" : person.error().error.toString().c_str());
    const authority::Caller nina = company.person("new");
    QCOMPARE(nina.person, *person);
    VERIFY_OK(company.invitations().accept(nina, {{}, token}));
    VERIFY_REFUSED(company.authority().offers().registerPerson({token, "Again", World::password},
                                                               {"r", "10.0.0.3"}),
                   "offer-closed");
    QVERIFY(company.caller(company.signIn("new@home.example", "Nordquell")).has_value());
}

void InvitationsTest::answeredOnceAndByTheirAddress()
{
    Company company;
    const store::Invitation first = invite(company, "nils@home.example");
    const store::Invitation second = invite(company, "nils@home.example"); // replaces it
    const authority::Caller nils = company.person("nils");
    VERIFY_CODE(company.invitations().accept(nils, {first.id, {}}), "offer-closed");
    VERIFY_CODE(company.invitations().accept(nils, {company.newId(), {}}), "offer-closed");
    VERIFY_CODE(company.invitations().accept(nils, {{}, "bwo_forged"}), "offer-closed");
    VERIFY_CODE(company.invitations().accept(company.as("tom"), {second.id, {}}), "offer-closed");
    VERIFY_OK(company.invitations().decline(nils, {second.id, {}}));
    VERIFY_CODE(company.invitations().accept(nils, {second.id, {}}), "offer-closed");
    const store::Invitation third = invite(company, "nils@home.example");
    VERIFY_OK(company.invitations().accept(nils, {third.id, {}}));
    VERIFY_CODE(company.invitations().accept(nils, {third.id, {}}), "offer-closed");
    VERIFY_CODE(company.invitations().cancel(company.as("ada"), third.id), "offer-closed");
    // By the token from another account, which may be a member already.
    const store::Invitation other = invite(company, "somebody@home.example");
    VERIFY_CODE(company.invitations().accept(nils, {{}, company.tokenOf(other.id)}),
                "invalid-change");
}

void InvitationsTest::endsWithTimeAndWithWhoInvited()
{
    Company company;
    const store::Invitation late = invite(company, "nils@home.example");
    company.advance(7 * day);
    const authority::Caller nils = company.person("nils");
    QVERIFY(company.invitations().list(nils)->received.empty());
    VERIFY_CODE(company.invitations().accept(nils, {late.id, {}}), "offer-closed");
    const store::Invitation cancelled = invite(company, "nils@home.example");
    VERIFY_OK(company.invitations().cancel(company.as("ada"), cancelled.id));
    VERIFY_CODE(company.invitations().accept(nils, {cancelled.id, {}}), "offer-closed");

    // Cora invites into Customer Two and is disabled then.
    const auto made = company.invitations().make(company.as("cora"), {"nils@home.example", {}});
    QVERIFY2(made.has_value(), made ? "" : made.error().error.toString().c_str());
    QCOMPARE(company.invitations().list(nils)->received.size(), std::size_t(1));
    fleet::Membership cora =
        *company.state().memberships().find(company.id(EntityKind::Membership, "cora"));
    cora.disabled = true;
    VERIFY_OK(company.commit(company.as("ada"), {Put{cora}}));
    QVERIFY(company.invitations().list(nils)->received.empty());
    VERIFY_CODE(company.invitations().accept(nils, {made->invitation.id, {}}), "offer-closed");
}

void InvitationsTest::onlyWhoMayInvite()
{
    Company company;
    VERIFY_REFUSED(company.invitations().make(company.as("otto"), {"x@home.example", {}}),
                   "forbidden");
    VERIFY_REFUSED(company.invitations().make(company.person("nils"), {"x@home.example", {}}),
                   "forbidden");
    // Cut off: Alpine Heat holds nothing.
    VERIFY_REFUSED(company.invitations().make(company.as("ines"), {"x@home.example", {}}),
                   "access-ended");
    const store::Invitation invitation = invite(company, "nils@home.example");
    VERIFY_CODE(company.invitations().cancel(company.as("otto"), invitation.id), "forbidden");
    VERIFY_CODE(company.invitations().cancel(company.as("cora"), invitation.id), "offer-closed");
    QVERIFY(company.invitations().list(company.as("otto"))->made.empty());
    QVERIFY(company.invitations().list(company.as("cora"))->made.empty());
    QCOMPARE(company.refusals("user:invite"), std::size_t(3));
}

void InvitationsTest::refusesWhatIsMalformed()
{
    Company company;
    const authority::Caller ada = company.as("ada");
    for (const char *email : {"", "nils", "nils@", "a@b\r\nBcc: c@d", "a b@c.example"})
        VERIFY_REFUSED(company.invitations().make(ada, {email, {}}), "invalid-entity");
    VERIFY_REFUSED(company.invitations().make(ada, {"x@home.example", {"a\nb", {}, {}}}),
                   "invalid-entity");
    VERIFY_REFUSED(company.invitations().make(ada, {"otto@nordquell.example", {}}),
                   "invalid-change");
    int refused = 0;
    for (int i = 0; i < 30; ++i) {
        const auto made =
            company.invitations().make(ada, {"p" + std::to_string(i) + "@home.example", {}});
        refused += made ? 0 : 1;
        if (!made)
            QCOMPARE(made.error().error.code, std::string("too-many-requests"));
    }
    QVERIFY(refused > 0);
}

// What a policy gives to everybody of an organization, a new member gets, too: nobody lets a friend
// in to more than they could give them.
void InvitationsTest::givesNoMoreThanWhoInvitedMayGive()
{
    Company company;
    fleet::Policy everybody;
    everybody.id = company.newId();
    everybody.organization = company.id(EntityKind::Organization, "two");
    everybody.name = "Everybody deletes";
    everybody.text = "permit(principal, action == Action::\"device:delete\", resource);";
    everybody.reason = "a test";
    const authority::Caller nils = company.person("nils");
    const authority::Caller cora = company.as("cora");
    const auto made = company.invitations().make(cora, {"nils@home.example", {}});
    QVERIFY(made.has_value());
    VERIFY_OK(company.commit(company.as("ada"), {Put{everybody}}));
    // By hand it is refused ...
    const fleet::Person friendly{company.newId(), {}, "Fritz", "fritz@home.example"};
    const fleet::Membership member{company.newId(), {}, friendly.id, cora.organization, {}, false};
    QVERIFY(!company.commit(cora, {Put{friendly}, Put{member}}));
    // ... and so it is by an e-mail.
    VERIFY_REFUSED(company.invitations().make(cora, {"other@home.example", {}}), "escalation");
    QCOMPARE(company.invitations().list(cora)->whyVoid.size(), std::size_t(1));
    VERIFY_CODE(company.invitations().accept(nils, {made->invitation.id, {}}), "offer-closed");
    QCOMPARE(company.state().memberships().size(), std::size_t(6));
    // Nothing is in the way without the policy.
    VERIFY_OK(company.commit(company.as("ada"), {fleet::Remove{EntityKind::Policy, everybody.id}}));
    VERIFY_OK(company.invitations().accept(nils, {made->invitation.id, {}}));
}

void InvitationsTest::nobodyIsFlooded()
{
    Company company;
    for (const char *email : {"nils@home.example", "new@home.example"}) {
        for (int i = 0; i < 5; ++i)
            QVERIFY(company.invitations().make(company.as("ada"), {email, {}}).has_value());
        VERIFY_REFUSED(company.invitations().make(company.as("ada"), {email, {}}),
                       "too-many-requests");
    }
    company.advance(fleet::Time{3600} * 1000);
    QVERIFY(company.invitations().make(company.as("ada"), {"new@home.example", {}}).has_value());
}

// Whatever way who may not invite tries it; and it takes nothing from who may.
void InvitationsTest::refusalsDoNotFillTheLog()
{
    Company company;
    const store::Invitation invitation = invite(company, "nils@home.example");
    const authority::Caller otto = company.as("otto");
    for (int i = 0; i < 30; ++i) {
        QVERIFY(!company.invitations().resend(otto, invitation.id));
        QVERIFY(!company.invitations().cancel(otto, invitation.id));
        QVERIFY(!company.invitations().make(otto, {"x@home.example", {}}));
    }
    QCOMPARE(company.refusals("user:invite"), std::size_t(20));
    VERIFY_CODE(company.invitations().cancel(otto, invitation.id), "too-many-requests");
    VERIFY_REFUSED(company.invitations().resend(otto, invitation.id), "too-many-requests");
    VERIFY_DONE(company.invitations().resend(company.as("ada"), invitation.id));
    company.advance(fleet::Time{60} * 1000);
    VERIFY_CODE(company.invitations().cancel(otto, invitation.id), "forbidden");
}

BAILIWICK_TEST(InvitationsTest)
#include "tst_invitations.moc"

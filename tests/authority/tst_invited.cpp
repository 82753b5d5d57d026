// SPDX-License-Identifier: Apache-2.0
#include "tests/authority/company.h"
#include "tests/authority/verify.h"
#include "tests/support/registry.h"

using namespace bailiwick;
using fleet::EntityKind;
using fleet::Put;
using fleet::Remove;
using tests::Company;

// What comes with an invitation: teams and roles.
class InvitedTest : public QObject
{
    Q_OBJECT
private slots:
    void comesWithTheMembershipInOneCommit();
    void nothingTheInviterMayNotGive_data();
    void nothingTheInviterMayNotGive();
    void refusalsOfMoreStandInTheLog();
    void voidWhileADelegationIsTooNarrow();
    void voidWhenTimeEndsWhatTheInviterHas();
    void voidWhenARoleOrATeamGotMore();
    void voidWhenWhatItBringsIsGone_data();
    void voidWhenWhatItBringsIsGone();
    void voidWhenTheInvitersRightIsGone();
    void whyItIsVoidIsToldToWhoSeesIt();
    void oneThatIsVoidDoesNotHideTheOthers();
    void isSentAgain();
    void oneThatIsOverIsKeptWhileOthersAreMade();
    void noneThatIsVoidAtOnce_data();
    void noneThatIsVoidAtOnce();
};

void InvitedTest::comesWithTheMembershipInOneCommit()
{
    Company company;
    fleet::InvitedAssignment installer = company.promised("installer", "site-21");
    installer.validity.until = company.now() + 30LL * 24 * 3600 * 1000;
    const fleet::Invited brings{"Technician", {company.team("crew")}, {installer}};
    const store::Invitation invitation = company.invite("cora", brings);
    QVERIFY(company.invitations().list(company.as("cora"))->made.front().brings == brings);
    const QString text = company.mail(invitation.id).second;
    QVERIFY2(text.contains("the team Crew") && text.contains("Installer at Site 21, until 2026-12"),
             qPrintable(text));

    const std::int64_t before = company.state().revision;
    const auto accepted = company.invitations().accept(company.person("nils"), {invitation.id, {}});
    VERIFY_OK(accepted);
    QCOMPARE(accepted->revision, before + 1);
    QCOMPARE(company.state().revision, before + 1);
    const fleet::Team *crew = company.state().teams().find(company.team("crew"));
    QCOMPARE(crew->members.size(), std::size_t(2));
    QVERIFY(std::ranges::find(crew->members, accepted->membership) != crew->members.end());
    std::vector<fleet::Assignment> theirs;
    for (const fleet::Assignment &assignment : company.state().assignments()) {
        if (assignment.principal.id == accepted->membership)
            theirs.push_back(assignment);
    }
    QCOMPARE(theirs.size(), std::size_t(1));
    QVERIFY(theirs[0].role == installer.role && theirs[0].scope == installer.scope &&
            theirs[0].validity == installer.validity && !theirs[0].reason.empty());
    const auto nils = company.caller(company.signIn("nils@home.example", "Customer Two"));
    QCOMPARE(company.devices(*nils), std::vector<std::string>{"device-211"});
    store::AuditFilter filter;
    filter.action = "user:accept";
    const auto events = company.log(filter);
    QCOMPARE(events.size(), std::size_t(1));
    QVERIFY(events[0].detail.text.find(installer.role.toString()) != std::string::npos);
}

void InvitedTest::nothingTheInviterMayNotGive_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("where");
    QTest::newRow("an action that is not hers to give") << "remover"
                                                        << "escalation"
                                                        << "/assignments/1";
    QTest::newRow("a place out of sight") << "elsewhere"
                                          << "invalid-change"
                                          << "/assignments/1";
    QTest::newRow("no such role") << "no role"
                                  << "invalid-change"
                                  << "/assignments/1";
    QTest::newRow("no such delegation") << "no delegation"
                                        << "invalid-change"
                                        << "/assignments/1";
    QTest::newRow("a time that is over before it begins") << "never"
                                                          << "invalid-change"
                                                          << "/assignments/1";
    QTest::newRow("twice") << "twice"
                           << "invalid-change"
                           << "/assignments/1";
    QTest::newRow("another organization's team") << "foreign team"
                                                 << "invalid-change"
                                                 << "/teams";
    QTest::newRow("no such team") << "no team"
                                  << "invalid-change"
                                  << "/teams";
    QTest::newRow("too many teams") << "many teams"
                                    << "invalid-change"
                                    << "/teams";
}

void InvitedTest::nothingTheInviterMayNotGive()
{
    QFETCH(QString, what);
    QFETCH(QString, code);
    QFETCH(QString, where);
    Company company;
    fleet::Invited brings{{}, {}, {company.promised("installer", "site-21")}};
    fleet::InvitedAssignment other = company.promised("installer", "device-211");
    if (what == "remover")
        other.role = company.role("remover");
    else if (what == "elsewhere")
        other.scope.id = company.node("site-11");
    else if (what == "no role")
        other.role = company.newId();
    else if (what == "no delegation")
        other.delegation = company.newId();
    else if (what == "never")
        other.validity = {company.now() + 2, company.now() + 1};
    else if (what == "twice")
        other = brings.assignments.front();
    else if (what == "foreign team")
        brings.teams = {company.team("others")};
    else if (what == "no team")
        brings.teams = {company.newId()};
    for (int i = 0; what == "many teams" && i < 51; ++i)
        brings.teams.push_back(company.newId());
    brings.assignments.push_back(other);
    const auto made = company.offer("cora", brings);
    QVERIFY(!made);
    const fleet::Error &error = made.error().error;
    QCOMPARE(QString::fromStdString(error.code), code);
    QVERIFY(!error.details.empty());
    QCOMPARE(QString::fromStdString(error.details.front().where), where);
    QVERIFY(!error.action.empty() && !error.details.front().message.empty());
    QVERIFY(company.invitations().list(company.as("cora"))->made.empty());
    QCOMPARE(company.mails(), qsizetype(0));
}

void InvitedTest::refusalsOfMoreStandInTheLog()
{
    Company company;
    VERIFY_REFUSED(company.offer("cora", {{}, {}, {company.promised("remover", "site-21")}}),
                   "escalation");
    QCOMPARE(company.refusals("user:invite"), std::size_t(1));
    VERIFY_REFUSED(company.offer("cora", {{}, {company.newId()}, {}}), "invalid-change");
    QCOMPARE(company.refusals("user:invite"), std::size_t(1));
    VERIFY_REFUSED(company.offer("otto", {{}, {company.team("others")}, {}}), "forbidden");
}

void InvitedTest::voidWhileADelegationIsTooNarrow()
{
    Company company;
    fleet::Delegation delegation = company.delegation("alpine", {"customer-1"});
    VERIFY_OK(company.commit(
        company.as("ada"),
        {Put{delegation},
         Put{company.assignment("ines", "installer-admin", "customer-1", delegation.id)}}));
    // A partner's role names the delegation it stands under.
    VERIFY_REFUSED(company.offer("ines", {{}, {}, {company.promised("installer", "site-11", {})}}),
                   "escalation");
    const store::Invitation invitation =
        company.invite("ines", {{}, {}, {company.promised("installer", "site-11", delegation.id)}});
    QCOMPARE(company.why(company.as("ines"), invitation.id), std::string());
    QCOMPARE(company.invitations().list(company.person("nils"))->received.size(), std::size_t(1));

    const auto whole = delegation.region;
    delegation.region = {{fleet::ScopeKind::Resource, company.node("site-12")}};
    VERIFY_OK(company.commit(company.as("ada"), {Put{delegation}}));
    QVERIFY2(!company.why(company.as("ines"), invitation.id).empty(), "it is not void");
    QVERIFY(company.isClosed(invitation.id));
    QCOMPARE(company.refusals("user:accept"), std::size_t(1));

    delegation.region = whole;
    VERIFY_OK(company.commit(company.as("ada"), {Put{delegation}}));
    QCOMPARE(company.why(company.as("ines"), invitation.id), std::string());
    VERIFY_OK(company.invitations().accept(company.person("nils"), {invitation.id, {}}));
}

// Nothing is committed when a role ends.
void InvitedTest::voidWhenTimeEndsWhatTheInviterHas()
{
    Company company;
    const store::Invitation invitation =
        company.invite("cora", {{}, {}, {company.promised("installer", "site-21")}});
    const authority::Caller cem = company.colleague("Cem", "installer-admin", "customer-2");
    fleet::Assignment held =
        *company.state().assignments().find(company.id(EntityKind::Assignment, "a-cora"));
    held.validity.until = company.now() + 3'600'000;
    VERIFY_OK(company.commit(company.as("ada"), {Put{held}}));
    QCOMPARE(company.why(cem, invitation.id), std::string());
    company.advance(3'600'000);
    QVERIFY(!company.why(cem, invitation.id).empty());
    QVERIFY(company.isClosed(invitation.id));
}

// What was right when it was made is looked at again: by effect, whatever moved.
void InvitedTest::voidWhenARoleOrATeamGotMore()
{
    Company company;
    const store::Invitation byRole =
        company.invite("cora", {{}, {}, {company.promised("installer", "site-21")}});
    VERIFY_OK(company.widenInstaller());
    QVERIFY(company.why(company.as("cora"), byRole.id).find("device:delete") != std::string::npos);
    QVERIFY(company.isClosed(byRole.id));

    const store::Invitation byTeam = company.invite("cora", {{}, {company.team("crew")}, {}});
    QVERIFY(company.why(company.as("cora"), byTeam.id).empty());
    fleet::Assignment more = company.assignment("cora", "remover", "site-21");
    more.principal = {fleet::PrincipalKind::Team, company.team("crew")};
    VERIFY_OK(company.commit(company.as("ada"), {Put{more}}));
    QVERIFY(!company.why(company.as("cora"), byTeam.id).empty());
    QVERIFY(company.isClosed(byTeam.id));
}

void InvitedTest::voidWhenWhatItBringsIsGone_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("why");
    QTest::newRow("team") << "team"
                          << "crew"
                          << "A team that it brings is gone";
    QTest::newRow("role") << "role"
                          << "installer"
                          << "A role that it brings is gone";
    QTest::newRow("place") << "resource"
                           << "device-211"
                           << "A place where it gives a role is gone";
    QTest::newRow("delegation") << "delegation"
                                << "contract"
                                << "A delegation that it gives a role under is gone";
}

// Its id says nothing to anybody.
void InvitedTest::voidWhenWhatItBringsIsGone()
{
    QFETCH(QString, kind);
    QFETCH(QString, name);
    QFETCH(QString, why);
    Company company;
    const store::Invitation invitation = company.invite(
        "cora", {{}, {company.team("crew")}, {company.promised("installer", "device-211")}});
    const EntityKind removed = *fleet::entityKindFromName(kind.toStdString());
    VERIFY_OK(company.commit(company.as("ada"),
                             {Remove{removed, company.id(removed, name.toStdString())}}));
    QCOMPARE(QString::fromStdString(company.why(company.as("cora"), invitation.id)), why);
    QVERIFY(company.isClosed(invitation.id));
}

void InvitedTest::voidWhenTheInvitersRightIsGone()
{
    Company company;
    const store::Invitation plain = company.invite("cora", {});
    // Another admin of the same organization reads why.
    const authority::Caller cem = company.colleague("Cem", "installer-admin", "customer-2");
    VERIFY_OK(company.commit(
        company.as("ada"),
        {Remove{EntityKind::Assignment, company.id(EntityKind::Assignment, "a-cora")}}));
    QCOMPARE(company.why(cem, plain.id),
             std::string("Whoever invited may not invite people any more"));
    QVERIFY(company.isClosed(plain.id));
}

// Who may invite does not see by that where others give roles.
void InvitedTest::whyItIsVoidIsToldToWhoSeesIt()
{
    Company company;
    const authority::Caller rita = company.colleague("Rita", "recruiter", "site-21");
    const authority::Caller cem = company.colleague("Cem", "installer-admin", "customer-2");
    const store::Invitation role =
        company.invite("cora", {{}, {}, {company.promised("installer", "site-21")}});
    const store::Invitation team =
        company.invite("cora", {{}, {company.team("crew")}, {}}, "other@home.example");
    fleet::Assignment more = company.assignment("cora", "remover", "site-21");
    more.principal = {fleet::PrincipalKind::Team, company.team("crew")};
    VERIFY_OK(company.commit(company.as("ada"), {Put{more}}));
    VERIFY_OK(company.widenInstaller());
    for (const store::Invitation &invitation : {role, team}) {
        const std::string why = company.why(company.as("cora"), invitation.id);
        QVERIFY2(why.find("device:delete") != std::string::npos, why.c_str());
        QCOMPARE(company.why(cem, invitation.id), why);
        QCOMPARE(company.why(rita, invitation.id),
                 std::string("Whoever invited may not give all of it any more"));
    }
}

void InvitedTest::oneThatIsVoidDoesNotHideTheOthers()
{
    Company company;
    const store::Invitation first = company.invite("cora", {{}, {company.team("crew")}, {}});
    const store::Invitation second = company.invite(
        "cora", {{}, {}, {company.promised("installer", "site-21")}}, "other@home.example");
    const store::Invitation third =
        company.invite("cora", {{}, {company.team("crew")}, {}}, "third@home.example");
    QVERIFY(company.invitations().list(company.as("cora"))->whyVoid.empty());
    VERIFY_OK(company.widenInstaller());
    const auto listed = company.invitations().list(company.as("cora"));
    QCOMPARE(listed->whyVoid.size(), std::size_t(1));
    QVERIFY(listed->whyVoid.contains(second.id));
    VERIFY_OK(company.invitations().accept(company.person("nils"), {first.id, {}}));
    QVERIFY(company.why(company.as("cora"), third.id).empty());
}

void InvitedTest::isSentAgain()
{
    Company company;
    const fleet::Invited brings{"Clerk", {company.team("crew")}, {}};
    const store::Invitation first = company.invite("cora", brings);
    const std::string token = company.tokenOf(first.id);
    company.advanceDays(8); // it is over
    const auto again = company.invitations().resend(company.as("cora"), first.id);
    QVERIFY2(again.has_value(), again ? "" : again.error().error.toString().c_str());
    QVERIFY(again->mailed && again->invitation.id != first.id);
    QVERIFY(again->invitation.brings == brings);
    QVERIFY(company.tokenOf(again->invitation.id) != token);
    VERIFY_CODE(company.invitations().accept(company.person("nils"), {{}, token}), "offer-closed");
    VERIFY_REFUSED(company.invitations().resend(company.as("cora"), first.id), "offer-closed");
    VERIFY_REFUSED(company.invitations().resend(company.as("ada"), again->invitation.id),
                   "offer-closed");
    VERIFY_REFUSED(company.invitations().resend(company.as("otto"), again->invitation.id),
                   "forbidden");
    VERIFY_OK(company.invitations().accept(company.person("nils"), {again->invitation.id, {}}));
    VERIFY_REFUSED(company.invitations().resend(company.as("cora"), again->invitation.id),
                   "offer-closed");
    // Void ones are not sent again: the error says why.
    const store::Invitation gone =
        company.invite("cora", {{}, {company.team("crew")}, {}}, "other@home.example");
    VERIFY_OK(company.commit(company.as("ada"), {Remove{EntityKind::Team, company.team("crew")}}));
    VERIFY_REFUSED(company.invitations().resend(company.as("cora"), gone.id), "invalid-change");
}

// A new invitation replaces those to the same address, no others.
void InvitedTest::oneThatIsOverIsKeptWhileOthersAreMade()
{
    Company company;
    const store::Invitation over = company.invite("cora", {"Clerk", {}, {}});
    company.advanceDays(8);
    company.invite("cora", {}, "other@home.example");
    const auto listed = company.invitations().list(company.as("cora"));
    QCOMPARE(listed->made.back().id, over.id);
    QCOMPARE(listed->made.back().state, store::OfferState::Pending);
    const auto again = company.invitations().resend(company.as("cora"), over.id);
    QVERIFY2(again.has_value(), again ? "" : again.error().error.toString().c_str());
    QCOMPARE(company.invitations().list(company.as("cora"))->made.back().state,
             store::OfferState::Cancelled);
}

void InvitedTest::noneThatIsVoidAtOnce_data()
{
    QTest::addColumn<QString>("action");
    QTest::newRow("who may invite only at home") << "user:invite";
    QTest::newRow("who may give roles only at home") << "role:assign";
}

// Where whoever invites is does not help whoever accepts.
void InvitedTest::noneThatIsVoidAtOnce()
{
    QFETCH(QString, action);
    Company company;
    const fleet::Invited brings{{}, {}, {company.promised("installer", "site-21")}};
    fleet::Policy atHome;
    atHome.id = company.newId();
    atHome.organization = company.id(EntityKind::Organization, "nordquell");
    atHome.name = "Only at home";
    atHome.text = "forbid(principal in OrganizationKind::\"customer\", action == Action::\"" +
                  action.toStdString() +
                  "\", resource) unless { context.ip.isInRange(ip(\"127.0.0.0/8\")) };";
    atHome.reason = "a test";
    VERIFY_OK(company.commit(company.as("ada"), {Put{atHome}}));
    const auto made = company.offer("cora", brings);
    VERIFY_REFUSED(made, "escalation");
    QVERIFY(made.error().error.message.find("where you are") != std::string::npos);
    QCOMPARE(company.refusals("user:invite"), std::size_t(1));
    QCOMPARE(company.mails(), qsizetype(0));
    VERIFY_OK(company.commit(company.as("ada"), {Remove{EntityKind::Policy, atHome.id}}));
    QVERIFY(company.why(company.as("cora"), company.invite("cora", brings).id).empty());
}

BAILIWICK_TEST(InvitedTest)
#include "tst_invited.moc"

// SPDX-License-Identifier: Apache-2.0
#include "fixture.h"
#include "models/draft/draft.h"
#include "models/draft/preview_job.h"
#include "tests/support/registry.h"

#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace bailiwick;
using namespace bailiwick::tests;

class TestPreviewJob : public QObject
{
    Q_OBJECT

private slots:
    void newestPreviewWins();
    void progressIsToldAndCancelStopsTheWork();
    void brokenRulesAreToldBeforeTheCommit();
    void guardrailsCountOnTheWholeFleet();
    void conditionsThatMayFailCountOnTheWholeFleet();
};

void TestPreviewJob::newestPreviewWins()
{
    const access::SnapshotPtr base = compiled(smallState());
    draft::PreviewJob job;
    QSignalSpy finished(&job, &draft::PreviewJob::finished);
    QSignalSpy running(&job, &draft::PreviewJob::runningChanged);
    job.request(base, {}, 1'000);
    const draft::Edit cut = draft::cutDelegation(base->state(), id("D"));
    job.request(base, cut.changes, 1'000);
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(job.preview()->changes == cut.changes);
    QCOMPARE(job.preview()->difference.principals.size(), std::size_t{1});
    QVERIFY(job.preview()->difference.principals.front().principal == member("Nora"));
    QCOMPARE(job.preview()->digest,
             access::digest(access::difference(base, job.preview()->after, 1'000)));
    QCOMPARE(running.count(), 2);
    job.request(base, cut.changes, 1'000);
    job.cancel();
    QVERIFY(!job.isRunning());
    QTest::qWait(0);
    QCOMPARE(finished.count(), 1);
}

// A fleet large enough that the preview is cancelled in its middle: there is no preview then, and
// the difference as far as it went says that it is not complete.
void TestPreviewJob::progressIsToldAndCancelStopsTheWork()
{
    fleet::State state = smallState();
    std::vector<fleet::Membership> members(state.memberships().begin(), state.memberships().end());
    std::vector<fleet::Assignment> assignments(state.assignments().begin(),
                                               state.assignments().end());
    for (int i = 0; i < 2'000; ++i) {
        const std::string name = "many " + std::to_string(i);
        members.push_back({id(name), name, id("person Tom"), id("Alpine"), {}, false});
        fleet::Assignment assignment;
        assignment.id = id("a " + name);
        assignment.principal = {fleet::PrincipalKind::Membership, id(name)};
        assignment.role = id("Installer");
        assignment.scope = {fleet::ScopeKind::Resource, id(i % 2 == 0 ? "Site 1" : "Pump A")};
        assignment.delegation = id("D");
        assignments.push_back(assignment);
    }
    state.setTable(fleet::Table<fleet::Membership>(std::move(members)));
    state.setTable(fleet::Table<fleet::Assignment>(std::move(assignments)));
    const access::SnapshotPtr base = compiled(state);
    const fleet::ChangeSet cut = draft::cutDelegation(state, id("D")).changes;
    const access::SnapshotPtr after =
        access::Snapshot::build(base->state().applied(cut), base).value();

    std::vector<std::size_t> reports;
    std::atomic<bool> cancelled = false;
    access::DifferenceOptions options;
    options.cancel = &cancelled;
    options.progress = [&](std::size_t done, std::size_t total) {
        QVERIFY(done <= total);
        reports.push_back(done);
    };
    const access::Difference whole = access::difference(base, after, 1'000, options);
    QVERIFY(whole.complete && whole.principals.size() > 2'000);
    QVERIFY(!reports.empty() && std::is_sorted(reports.begin(), reports.end()));
    options.progress = [&](std::size_t done, std::size_t total) {
        if (done >= total / 2)
            cancelled = true;
    };
    const access::Difference part = access::difference(base, after, 1'000, options);
    QVERIFY(!part.complete);
    QVERIFY(part.principals.size() < whole.principals.size());

    draft::PreviewJob job;
    QSignalSpy finished(&job, &draft::PreviewJob::finished);
    QSignalSpy failed(&job, &draft::PreviewJob::failed);
    job.request(base, cut, 1'000);
    job.cancel();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
    QTest::qWait(0);
    QCOMPARE(finished.count() + failed.count(), 0);
    QVERIFY(!job.isRunning());
    QVERIFY(!job.preview()); // nothing a commit could carry
    job.request(base, cut, 1'000);
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(job.preview()->difference.complete);
}

// What the server would refuse, the preview refuses with the rule's own sentence; what was broken
// before (out of sight) is not held against the draft.
void TestPreviewJob::brokenRulesAreToldBeforeTheCommit()
{
    fleet::State state = smallState();
    state = state.applied({fleet::Remove{fleet::EntityKind::Organization, id("Boreal")}});
    QVERIFY(!fleet::brokenRules(state).empty()); // Bo's membership hangs in the air
    const access::SnapshotPtr base = compiled(state);
    draft::PreviewJob job;
    QSignalSpy finished(&job, &draft::PreviewJob::finished);
    QSignalSpy failed(&job, &draft::PreviewJob::failed);
    job.request(base, draft::cutDelegation(state, id("D")).changes, 1'000);
    QTRY_COMPARE(finished.count(), 1);

    fleet::Delegation backwards = *state.delegations().find(id("D"));
    backwards.validity = {2'000, 1'000};
    job.request(base, {fleet::Put{backwards}}, 1'000);
    QTRY_COMPARE(failed.count(), 1);
    const auto error = failed.front().front().value<fleet::Error>();
    QCOMPARE(error.code, std::string("invalid-change"));
    QCOMPARE(error.details.size(), std::size_t{1});
    QCOMPARE(error.details.front().message, std::string("ends before it begins"));
    QVERIFY(!job.preview());
}

void TestPreviewJob::guardrailsCountOnTheWholeFleet()
{
    const access::SnapshotPtr base = compiled(smallState());
    fleet::Delegation all = *base->state().delegations().find(id("D"));
    all.region = {{fleet::ScopeKind::Resource, id("Thermion")}};
    draft::PreviewJob job;
    QSignalSpy finished(&job, &draft::PreviewJob::finished);
    QSignalSpy failed(&job, &draft::PreviewJob::failed);
    job.request(base, {fleet::Put{all}}, 1'000, true);
    QTRY_COMPARE(failed.count(), 1);
    const auto error = failed.front().front().value<fleet::Error>();
    QVERIFY2(error.details.front().message.find("would hold the whole fleet") != std::string::npos,
             error.details.front().message.c_str());
    job.request(base, {fleet::Put{all}}, 1'000, false);
    QTRY_COMPARE(finished.count(), 1);
}

void TestPreviewJob::conditionsThatMayFailCountOnTheWholeFleet()
{
    const access::SnapshotPtr base = compiled(smallState());
    fleet::Role role = base->state().roles().front();
    role.condition = "resource.nowhere == 1";
    draft::PreviewJob job;
    QSignalSpy finished(&job, &draft::PreviewJob::finished);
    QSignalSpy failed(&job, &draft::PreviewJob::failed);
    job.request(base, {fleet::Put{role}}, 1'000, true);
    QTRY_COMPARE(failed.count(), 1);
    const auto error = failed.front().front().value<fleet::Error>();
    QCOMPARE(error.code, std::string("condition-invalid"));
    QCOMPARE(error.details.front().where, "role " + role.id.toString());
    job.request(base, {fleet::Put{role}}, 1'000, false);
    QTRY_COMPARE(finished.count(), 1);
    role.condition = "true";
    job.request(base, {fleet::Put{role}}, 1'000, true);
    QTRY_COMPARE(finished.count(), 2);
}

BAILIWICK_TEST(TestPreviewJob)
#include "tst_preview_job.moc"

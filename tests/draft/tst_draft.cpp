// SPDX-License-Identifier: Apache-2.0
#include "fixture.h"
#include "models/draft/draft.h"
#include "models/draft/draft_journal.h"
#include "tests/support/registry.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace bailiwick;
using namespace bailiwick::tests;

class TestDraft : public QObject
{
    Q_OBJECT

private:
    static draft::Edit assign(const fleet::State &state, const char *who, const char *where)
    {
        fleet::Assignment assignment;
        assignment.principal = member(who);
        assignment.role = id("Installer");
        assignment.scope = {fleet::ScopeKind::Resource, id(where)};
        assignment.delegation = id("D");
        return draft::assignRole(state, assignment);
    }

private slots:
    void stepsUndoAndRedo();
    void randomStepsUndoToEachEarlierState();
    void attributesAreOneStep();
    void whatTheBaseHasIsNoChange();
    void changedElsewhere();
    void removedReferenceIsReported();
    void whatAPolicyNamesIsGone();
    void theirsCanBeUndone();
    void journalSurvives();
    void journalKeepsWhatIsNoStepYet();
    void journalsOfAccountsAreApart();
    void unreadableJournalIsKeptAside();
    void deletedSiteIsReportedAfterRestart();
    void fullDiskIsToldAndNothingIsLost();
};

void TestDraft::stepsUndoAndRedo()
{
    draft::Draft draft;
    draft.setBase(compiled(smallState()));
    QVERIFY(draft.isEmpty());
    draft.push(assign(draft.state(), "Tom", "Site 1"));
    QCOMPARE(draft.changes().size(), std::size_t{1});
    QCOMPARE(draft.texts(), QStringList{QStringLiteral("Give Tom (Alpine) the role Installer at "
                                                       "Site 1")});
    draft.push(draft::cutDelegation(draft.state(), id("D")));
    QVERIFY(draft.state().delegations().find(id("D"))->cut);
    draft.undoStack().undo();
    QVERIFY(!draft.state().delegations().find(id("D"))->cut);
    draft.undoStack().undo();
    QVERIFY(draft.isEmpty());
    QCOMPARE(draft.state(), draft.base()->state());
    draft.undoStack().redo();
    QCOMPARE(draft.changes().size(), std::size_t{1});
}

void TestDraft::randomStepsUndoToEachEarlierState()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    draft::Draft draft;
    draft.setBase(compiled(smallState()));
    std::vector<fleet::State> states{draft.state()};
    for (int i = 0; i < 60; ++i) {
        const fleet::State &state = draft.state();
        draft::Edit edit;
        switch (random.bounded(7)) {
        case 0:
            edit = assign(state, random.bounded(2) ? "Tom" : "Nora", "Site 1");
            break;
        case 1: {
            if (state.assignments().size() == 0)
                break;
            const auto at = random.bounded(static_cast<quint32>(state.assignments().size()));
            edit = draft::unassignRole(state, state.assignments().at(at).id);
            break;
        }
        case 2:
            edit = state.delegations().find(id("D"))->cut ? draft::restoreDelegation(state, id("D"))
                                                          : draft::cutDelegation(state, id("D"));
            break;
        case 3:
            edit = draft::joinTeam(state, id("Crew"), id("Nora"));
            break;
        case 4:
            edit = draft::leaveTeam(state, id("Crew"), id("Nora"));
            break;
        case 5: {
            const fleet::Policy *policy = state.policies().find(id("P"));
            fleet::Policy next = policy ? *policy : fleet::Policy{};
            next.id = id("P");
            next.reason += 'x';
            edit = !policy             ? draft::addPolicy(state, next)
                   : random.bounded(2) ? draft::editPolicy(state, next)
                                       : draft::removePolicy(state, next.id);
            break;
        }
        default:
            edit = draft::disableMembership(state, id("Tom"), random.bounded(2) == 1);
            break;
        }
        if (edit.isEmpty())
            continue;
        draft.push(edit);
        states.push_back(draft.state());
    }
    QVERIFY(states.size() > 5);
    QCOMPARE(static_cast<std::size_t>(draft.stepsInForce()) + 1, states.size());
    for (std::size_t i = states.size(); i-- > 0;) {
        draft.undoStack().setIndex(static_cast<int>(i));
        QVERIFY(draft.state() == states[i]);
    }
}

void TestDraft::attributesAreOneStep()
{
    draft::Draft draft;
    draft.setBase(compiled(smallState()));
    const auto attributes = [&] {
        return draft.state().resources().find(id("Site 1"))->attributes;
    };
    const auto set = [&](fleet::Attributes wanted) {
        draft.push(draft::setAttributes(draft.state(), id("Site 1"), std::move(wanted)));
    };
    const fleet::Attributes before = attributes();
    fleet::Attributes wanted = before;
    wanted["tags"] = fleet::textSet({"north"});
    set(wanted);
    QVERIFY(attributes() == wanted);
    QCOMPARE(draft.texts(), QStringList{QStringLiteral("Add the attribute “tags” to Site 1")});
    set(wanted); // nothing to do
    QCOMPARE(draft.undoStack().count(), 1);
    wanted["tags"] = fleet::textSet({"south"});
    set(wanted);
    wanted.erase("tags");
    wanted["floor"] = std::int64_t(3);
    set(wanted);
    QCOMPARE(draft.texts().at(1), QStringLiteral("Change the attribute “tags” of Site 1"));
    QCOMPARE(draft.texts().at(2), QStringLiteral("Change 2 attributes of Site 1"));
    wanted.erase("floor");
    set(wanted);
    QCOMPARE(draft.texts().at(3), QStringLiteral("Remove the attribute “floor” of Site 1"));
    QVERIFY(draft.isEmpty()); // as it was
    draft.undoStack().undo();
    QVERIFY(std::get<std::int64_t>(attributes().at("floor")) == 3);
    draft.undoStack().setIndex(0);
    QVERIFY(attributes() == before);
    QVERIFY(draft::setAttributes(draft.state(), id("nowhere"), {}).isEmpty());
}

void TestDraft::whatTheBaseHasIsNoChange()
{
    draft::Draft draft;
    draft.setBase(compiled(smallState()));
    draft.push(draft::cutDelegation(draft.state(), id("D")));
    draft.push(draft::restoreDelegation(draft.state(), id("D")));
    QVERIFY(draft.isEmpty());
    QCOMPARE(draft.stepsInForce(), 2);
    QVERIFY(draft::cutDelegation(draft.state(), id("no such")).isEmpty());
}

void TestDraft::changedElsewhere()
{
    draft::Draft draft;
    draft.setBase(compiled(smallState()));
    draft.push(draft::cutDelegation(draft.state(), id("D")));

    fleet::State newer = smallState();
    newer.revision = 8;
    fleet::Delegation theirs = *newer.delegations().find(id("D"));
    theirs.reason = "another reason";
    add(newer, theirs);
    draft.setBase(compiled(newer));
    QCOMPARE(draft.conflicts().size(), std::size_t{1});
    const draft::Conflict conflict = draft.conflicts().front();
    QVERIFY(conflict.kind == draft::Conflict::Kind::ChangedElsewhere);
    QVERIFY(conflict.theirs == fleet::Entity(theirs));
    QVERIFY(std::get<fleet::Delegation>(*conflict.mine).cut);
    QCOMPARE(conflict.step, QStringLiteral("Cut off the delegation to Alpine"));

    draft.resolve(conflict.entity, draft::Resolution::Mine);
    QVERIFY(draft.conflicts().empty());
    QVERIFY(draft.state().delegations().find(id("D"))->cut);
    // The same newer base, what the draft wanted already done there: nothing is left to commit.
    theirs = std::get<fleet::Delegation>(*conflict.mine);
    add(newer, theirs);
    draft.setBase(compiled(newer));
    QVERIFY(draft.isEmpty());
    QVERIFY(draft.conflicts().empty());
}

void TestDraft::removedReferenceIsReported()
{
    draft::Draft draft;
    draft.setBase(compiled(smallState()));
    draft.push(assign(draft.state(), "Tom", "Pump C"));
    fleet::State newer =
        smallState().applied({fleet::Remove{fleet::EntityKind::Resource, id("Pump C")}});
    draft.setBase(compiled(newer));
    QCOMPARE(draft.conflicts().size(), std::size_t{1});
    QVERIFY(draft.conflicts().front().kind == draft::Conflict::Kind::MissingReference);
    const std::vector<draft::EntityKey> missing{{fleet::EntityKind::Resource, id("Pump C")}};
    QVERIFY(draft.conflicts().front().missing == missing);
    QVERIFY(!draft.isEmpty()); // reported, not lost
}

// Its references stand in its text, too.
void TestDraft::whatAPolicyNamesIsGone()
{
    draft::Draft draft;
    draft.setBase(compiled(smallState()));
    fleet::Policy policy;
    policy.organization = id("org Thermion");
    policy.name = "Calm";
    policy.text = "forbid (principal, action == Action::\"device:view\", resource) when { resource"
                  " == Device::\"" +
                  id("Pump C").toString() + "\" };";
    draft.push(draft::addPolicy(draft.state(), policy));
    QCOMPARE(draft.texts(), QStringList{QStringLiteral("Add the policy “Calm”")});
    QVERIFY(draft.conflicts().empty());
    draft.setBase(
        compiled(smallState().applied({fleet::Remove{fleet::EntityKind::Resource, id("Pump C")}})));
    QCOMPARE(draft.conflicts().size(), std::size_t{1});
    QVERIFY(draft.conflicts().front().kind == draft::Conflict::Kind::MissingReference);
    const std::vector<draft::EntityKey> missing{{fleet::EntityKind::Resource, id("Pump C")}};
    QVERIFY(draft.conflicts().front().missing == missing);
}

void TestDraft::theirsCanBeUndone()
{
    draft::Draft draft;
    draft.setBase(compiled(smallState()));
    draft.push(draft::unassignRole(draft.state(), id("A2")));
    fleet::State newer = smallState();
    fleet::Assignment theirs = *newer.assignments().find(id("A2"));
    theirs.reason = "extended";
    add(newer, theirs);
    draft.setBase(compiled(newer));
    QCOMPARE(draft.conflicts().size(), std::size_t{1});
    draft.resolve({fleet::EntityKind::Assignment, id("A2")}, draft::Resolution::Theirs);
    QVERIFY(draft.isEmpty());
    QVERIFY(draft.state().assignments().find(id("A2")));
    draft.undoStack().undo();
    QVERIFY(!draft.state().assignments().find(id("A2")));
}

void TestDraft::journalSurvives()
{
    const QTemporaryDir folder;
    draft::Draft first;
    first.setBase(compiled(smallState()));
    {
        // Not destroyed before it is read: as after kill -9, only what the event loop wrote counts.
        auto *journal = new draft::DraftJournal(folder.path(), QStringLiteral("a"), first, &first);
        QSignalSpy saved(journal, &draft::DraftJournal::saved);
        first.push(assign(first.state(), "Tom", "Site 1"));
        first.push(draft::cutDelegation(first.state(), id("D")));
        first.undoStack().undo();
        first.setReason(QStringLiteral("why"));
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(QFile::permissions(journal->path()) &
                     (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
    }
    draft::Draft second;
    second.setBase(compiled(smallState()));
    draft::DraftJournal journal(folder.path(), QStringLiteral("a"), second);
    const auto restored = journal.restore();
    QVERIFY(restored);
    QCOMPARE(*restored, 1);
    QCOMPARE(second.reason(), QStringLiteral("why"));
    QVERIFY(second.changes() == first.changes());
    QVERIFY(second.conflicts().empty());
    second.undoStack().redo();
    QVERIFY(second.state().delegations().find(id("D"))->cut);
    second.clear();
    QVERIFY(journal.flush());
    QVERIFY(!QFile::exists(journal.path()));
}

// A policy that is being written comes back though there is no step; text that is no policy, too.
void TestDraft::journalKeepsWhatIsNoStepYet()
{
    QTemporaryDir folder;
    fleet::Policy policy;
    policy.id = draft::newId();
    policy.organization = id("org Thermion");
    policy.name = "Half";
    policy.text = "forbid (principal, “";
    QString path;
    {
        draft::Draft draft;
        draft.setBase(compiled(smallState()));
        draft::DraftJournal journal(folder.path(), QStringLiteral("a"), draft);
        QVERIFY(journal.restore());
        draft.setUnfinishedPolicy(policy);
        QSignalSpy saved(&journal, &draft::DraftJournal::saved);
        QVERIFY(saved.wait()); // by itself
        path = journal.path();
        QVERIFY(QFile::exists(path));
        QVERIFY(draft.isEmpty());
    }
    draft::Draft draft;
    draft.setBase(compiled(smallState()));
    draft::DraftJournal journal(folder.path(), QStringLiteral("a"), draft);
    QCOMPARE(journal.restore().value(), 0);
    QVERIFY(draft.unfinishedPolicy() == policy);
    draft.clear();
    QVERIFY(draft.unfinishedPolicy() == policy);
    draft.setUnfinishedPolicy(std::nullopt);
    QVERIFY(journal.flush());
    QVERIFY(!QFile::exists(path));
}

void TestDraft::journalsOfAccountsAreApart()
{
    const QTemporaryDir folder;
    draft::Draft mine;
    mine.setBase(compiled(smallState()));
    draft::DraftJournal journal(folder.path(), QStringLiteral("mine"), mine);
    mine.push(draft::cutDelegation(mine.state(), id("D")));
    QVERIFY(journal.flush());
    draft::Draft yours;
    yours.setBase(compiled(smallState()));
    draft::DraftJournal other(folder.path(), QStringLiteral("yours"), yours);
    QCOMPARE(other.restore().value_or(-1), 0);
    QVERIFY(yours.isEmpty());
}

void TestDraft::unreadableJournalIsKeptAside()
{
    const QTemporaryDir folder;
    draft::Draft draft;
    draft.setBase(compiled(smallState()));
    draft::DraftJournal journal(folder.path(), QStringLiteral("a"), draft);
    QFile file(journal.path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"format\":\"bailiwick-journal\",\"version\":1,\"steps\":[");
    file.close();
    const auto restored = journal.restore();
    QVERIFY(!restored);
    const QString aside = QString::fromStdString(restored.error().where);
    QVERIFY2(QFile::exists(aside), qPrintable(aside));
    QVERIFY(!QFile::exists(journal.path()));
}

void TestDraft::deletedSiteIsReportedAfterRestart()
{
    const QTemporaryDir folder;
    draft::Draft first;
    first.setBase(compiled(smallState()));
    draft::DraftJournal journal(folder.path(), QStringLiteral("a"), first);
    first.push(assign(first.state(), "Tom", "Pump C"));
    QVERIFY(journal.flush());
    draft::Draft second;
    second.setBase(
        compiled(smallState().applied({fleet::Remove{fleet::EntityKind::Resource, id("Pump C")}})));
    draft::DraftJournal later(folder.path(), QStringLiteral("a"), second);
    QCOMPARE(later.restore().value_or(-1), 1);
    QCOMPARE(second.conflicts().size(), std::size_t{1});
    QVERIFY(second.conflicts().front().step.contains(QStringLiteral("Pump C")));
}

// As on a full disk every write fails; what was kept before stays, and the draft goes on.
void TestDraft::fullDiskIsToldAndNothingIsLost()
{
    const QTemporaryDir folder;
    draft::Draft draft;
    draft.setBase(compiled(smallState()));
    draft::DraftJournal journal(folder.path(), QStringLiteral("a"), draft);
    const auto kept = [&journal] {
        QFile file(journal.path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    draft.push(assign(draft.state(), "Tom", "Pump C"));
    QVERIFY(journal.flush());
    const QByteArray before = kept();
    draft.push(draft::cutDelegation(draft.state(), id("D")));
    rlimit usual{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
    const auto old = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit none{16, usual.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &none), 0);
    const auto flushed = journal.flush();
    setrlimit(RLIMIT_FSIZE, &usual);
    std::signal(SIGXFSZ, old);
    QVERIFY(!flushed);
    QCOMPARE(flushed.error().code, std::string("write-failed"));
    QCOMPARE(kept(), before);
    QCOMPARE(draft.stepsInForce(), 2);
    QVERIFY(journal.flush());
    QVERIFY(kept() != before);
}

BAILIWICK_TEST(TestDraft)
#include "tst_draft.moc"

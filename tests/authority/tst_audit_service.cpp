// SPDX-License-Identifier: Apache-2.0
#include "models/audit/checkpoint.h"
#include "models/audit/csv.h"
#include "tests/authority/verify.h"
#include "tests/authority/world.h"
#include "tests/support/registry.h"

#include <algorithm>
#include <sstream>

using namespace bailiwick;
using tests::World;

class AuditServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void exportVerifiesOffline();
    void filteredExportExtendsEarlierCheckpoints();
    void exportComesInPieces();
    void exportEndsWithTheRight();
    void visibilityIsTheOwnOrganization();
    void handEditedRowIsNamed();
    void changeBeforeCommitNeverHappened();

private:
    using Request = authority::AuditExportRequest;

    static store::AuditFilter sessions()
    {
        store::AuditFilter filter;
        filter.action = "session:";
        return filter;
    }
    static std::string rest(authority::AuditExport &running)
    {
        std::string text;
        for (;;) {
            const auto piece = running.next();
            if (!piece)
                return piece.error().code;
            if (piece->empty())
                return text;
            text += *piece;
        }
    }
    static std::string exported(World &world, const std::string &name, Request request)
    {
        const auto begun = world.authority().audit().beginExport(*world.caller(world.signIn(name)),
                                                                 std::move(request));
        return begun ? rest(**begun) : begun.error().code;
    }
    static audit::Report verified(const std::string &text, const audit::Trust &trust)
    {
        std::istringstream lines(text);
        return audit::verifyExport(lines, trust);
    }
    static void fill(World &world, int rows, std::size_t detailBytes)
    {
        std::vector<audit::Event> events;
        for (int i = 0; i < rows; ++i) {
            audit::Event event = world.authority().trail().systemEvent("test:fill");
            event.detail = std::string(detailBytes, 'x');
            events.push_back(std::move(event));
        }
        auto transaction = world.context().store().begin();
        VERIFY_OK(transaction);
        VERIFY_OK((*transaction)->appendEvents(events));
        VERIFY_OK((*transaction)->commit());
    }
};

void AuditServiceTest::exportVerifiesOffline()
{
    World world;
    audit::Trust trust;
    trust.key = *audit::VerifierKey::fromText(world.authority().audit().verifierKey());
    for (const store::AuditFilter &filter : {store::AuditFilter{}, sessions()}) {
        std::string text = exported(world, "otto", {filter});
        const audit::Report report = verified(text, trust);
        QVERIFY2(report.ok(), report.summary().c_str());
        QVERIFY(report.rows > 0);
        const auto place = text.find("session:open");
        QVERIFY(place != std::string::npos);
        text[place] = 'S';
        QVERIFY(!verified(text, trust).ok());
    }
    QCOMPARE(exported(world, "cora", {}), std::string("forbidden"));
}

// RFC 9162 section 2.1.4: a filtered export can be held against what the auditor saved earlier.
void AuditServiceTest::filteredExportExtendsEarlierCheckpoints()
{
    World world;
    world.signIn("ada");
    const auto early = world.authority().trail().checkpoint();
    VERIFY_OK(early);
    world.signIn("otto");
    const auto later = world.authority().trail().checkpoint();
    VERIFY_OK(later);
    QVERIFY(early->size < later->size);
    audit::Trust trust;
    trust.earlier = {early->note, later->note};

    const auto without = verified(exported(world, "otto", {sessions()}), trust);
    QVERIFY(!without.ok());
    for (const audit::Finding &finding : without.findings)
        QVERIFY(finding.kind == audit::Finding::Kind::CannotTell);
    const std::string text = exported(world, "otto", {sessions(), {early->size, later->size}});
    const auto with = verified(text, trust);
    QVERIFY2(with.ok(), with.summary().c_str());
    QCOMPARE(with.anchored, later->size);
    // A complete one takes sizes too; those beyond the log are left out and noticed.
    const auto complete = verified(exported(world, "otto", {{}, {early->size}}), trust);
    QVERIFY2(complete.ok(), complete.summary().c_str());
    trust.key = *audit::VerifierKey::fromText(world.authority().audit().verifierKey());
    QVERIFY(verified(exported(world, "otto", {sessions(), {1'000'000}}), {trust.key, {}}).ok());

    // What was kept is of another log than this one became: the proof does not lead there.
    const auto forged =
        audit::signCheckpoint(early->size, audit::emptyRoot(), world.context().auditKey());
    QVERIFY(forged.has_value());
    const auto rewritten = verified(text, {trust.key, {*forged}});
    QVERIFY(!rewritten.ok());
    QVERIFY(rewritten.findings.front().kind == audit::Finding::Kind::Rewritten);
}

// What an export costs does not grow with the log: a piece is 64 KiB and a row at most.
void AuditServiceTest::exportComesInPieces()
{
    World world;
    fill(world, 3000, 400);
    for (const auto format : {Request::Format::JsonLines, Request::Format::Csv}) {
        for (const store::AuditFilter &filter : {store::AuditFilter{}, [] {
                                                     store::AuditFilter some;
                                                     some.action = "test:fill";
                                                     return some;
                                                 }()}) {
            const auto begun = world.authority().audit().beginExport(
                *world.caller(world.signIn("otto")), {filter, {}, format});
            VERIFY_OK(begun);
            fill(world, 10, 10); // rows that come meanwhile are not part of it
            std::string text;
            int pieces = 0;
            for (auto piece = (*begun)->next();; piece = (*begun)->next()) {
                VERIFY_OK(piece);
                if (piece->empty())
                    break;
                QVERIFY(piece->size() < 70'000);
                ++pieces;
                text += *piece;
            }
            QVERIFY(pieces > 10);
            const auto lines = std::count(text.begin(), text.end(), '\n');
            QVERIFY2(lines > 3000, std::to_string(lines).c_str());
            if (format == Request::Format::Csv) {
                QVERIFY(text.starts_with(audit::csvHeader()));
                continue;
            }
            audit::Trust trust;
            trust.key = *audit::VerifierKey::fromText(world.authority().audit().verifierKey());
            const auto report = verified(text, trust);
            QVERIFY2(report.ok(), report.summary().c_str());
        }
    }
}

// Who is cut off while an export runs gets no further row.
void AuditServiceTest::exportEndsWithTheRight()
{
    World world;
    fill(world, 1000, 400);
    const auto begun =
        world.authority().audit().beginExport(*world.caller(world.signIn("otto")), {});
    VERIFY_OK(begun);
    VERIFY_OK((*begun)->next());
    VERIFY_OK((*begun)->next());
    const auto assignment = world.id(fleet::EntityKind::Assignment, "a-otto");
    VERIFY_OK(world.commit(*world.caller(world.signIn("ada")),
                           {fleet::Remove{fleet::EntityKind::Assignment, assignment}}));
    VERIFY_CODE((*begun)->next(), "access-changed");
}

void AuditServiceTest::visibilityIsTheOwnOrganization()
{
    World world;
    const auto cora = world.caller(world.signIn("cora"));
    VERIFY_OK(cora);
    const auto page = world.authority().audit().page(*cora, {});
    VERIFY_OK(page);
    QVERIFY(!page->rows.empty());
    const std::string own = cora->organization.toString();
    for (const audit::StoredRow &row : page->rows)
        QVERIFY(std::find(row.event.organizations.begin(), row.event.organizations.end(), own) !=
                row.event.organizations.end());
    VERIFY_CODE(world.authority().audit().event(*cora, 0), "not-found"); // the import
    const auto all = world.authority().audit().page(*world.caller(world.signIn("otto")), {});
    VERIFY_OK(all);
    QVERIFY(all->rows.size() > page->rows.size());
}

void AuditServiceTest::handEditedRowIsNamed()
{
    World world;
    world.signIn("ada");
    const auto early = world.authority().trail().checkpoint();
    VERIFY_OK(early);
    world.signIn("otto");
    const audit::VerifierKey key = world.context().auditKey().verifier();
    world.close();
    QCOMPARE(world.spoil("UPDATE audit_event SET outcome = 'denied' WHERE sequence = 2"),
             std::string());

    world.reopen();
    const auto report = world.authority().audit().verify({key, {}});
    VERIFY_OK(report);
    QVERIFY(!report->ok());
    QCOMPARE(report->findings.front().sequence, std::optional<std::uint64_t>(2));
    const auto sinceEarlier = world.authority().audit().verify({std::nullopt, {early->note}});
    VERIFY_OK(sinceEarlier);
    QVERIFY(!sinceEarlier->ok());
}

// A transaction that is dropped, as by a crash, leaves neither state nor log behind.
void AuditServiceTest::changeBeforeCommitNeverHappened()
{
    World world;
    const auto frontier = world.context().store().audit().frontier();
    VERIFY_OK(frontier);
    const fleet::State before = world.state();
    {
        auto transaction = world.context().store().begin();
        VERIFY_OK(transaction);
        VERIFY_OK(
            (*transaction)->addRevision({before.revision + 1, world.now(), "x", "", "", "", ""}));
        VERIFY_OK((*transaction)
                      ->apply({fleet::Remove{fleet::EntityKind::Assignment,
                                             world.id(fleet::EntityKind::Assignment, "a-otto")}}));
        VERIFY_OK(world.authority().trail().append(
            **transaction, {world.authority().trail().systemEvent("test:crash")}));
    }
    world.reopen();
    QVERIFY(world.state() == before);
    QVERIFY(world.context().store().audit().frontier()->size() >= frontier->size());
    store::AuditFilter filter;
    filter.action = "test:crash";
    QVERIFY(world.log(filter).empty());
    const auto report =
        world.authority().audit().verify({world.context().auditKey().verifier(), {}});
    VERIFY_OK(report);
    QVERIFY2(report->ok(), report->summary().c_str());
}

BAILIWICK_TEST(AuditServiceTest)
#include "tst_audit_service.moc"

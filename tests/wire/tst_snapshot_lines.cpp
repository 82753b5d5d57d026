// SPDX-License-Identifier: Apache-2.0
#include "models/wire/snapshot_lines.h"
#include "random_state.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;

class SnapshotLinesTest : public QObject
{
    Q_OBJECT
private slots:
    void roundTrip()
    {
        const std::uint64_t seed = std::random_device{}();
        const fleet::State state = tests::randomState(seed, 40);
        const auto read = wire::readSnapshot(tests::snapshotText(state));
        QVERIFY(read);
        QVERIFY2(read->state == state, std::to_string(seed).c_str());
        QCOMPARE(read->header.revision, state.revision);
        QCOMPARE(read->header.entities, std::size_t{40 * fleet::entityKindCount});
        QVERIFY(read->header.seesAll);
        QVERIFY(
            (read->header.viewer == fleet::PrincipalRef{fleet::PrincipalKind::Membership, {1, 2}}));
    }

    void piecesMayBeCutAnywhere()
    {
        const std::uint64_t seed = std::random_device{}();
        std::mt19937_64 random(seed);
        const fleet::State state = tests::randomState(seed, 8);
        const std::string text = tests::snapshotText(state);
        wire::SnapshotReader reader;
        for (std::size_t at = 0; at < text.size();) {
            const auto length = static_cast<std::size_t>(random() % 90);
            QVERIFY2(reader.add(text.substr(at, length)), std::to_string(seed).c_str());
            at += length;
        }
        const auto read = reader.finish();
        QVERIFY2(read && read->state == state, std::to_string(seed).c_str());
    }

    void cutOffBodiesAreNoticed()
    {
        const std::string text = tests::snapshotText(tests::randomState(3, 2));
        for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
            const auto read = wire::readSnapshot(text.substr(0, at));
            QVERIFY(!read);
            QCOMPARE(read.error().code, std::string("incomplete-snapshot"));
            QVERIFY(read.error().retry);
            QVERIFY(!wire::readSnapshot(text.substr(0, at + 5)));
        }
        QVERIFY(wire::readSnapshot(text));
        QVERIFY(!wire::readSnapshot(text.substr(0, text.size() - 1)));
    }

    void errorsNameTheLine()
    {
        std::string text = tests::snapshotText(tests::randomState(3, 2));
        const auto second = text.find('\n') + 1;
        text.insert(text.find('\n', second) + 1, "{\"type\":\"person\"}\n");
        const auto read = wire::readSnapshot(text);
        QVERIFY(!read);
        QCOMPARE(read.error().where, std::string("line 3, /id"));
        wire::SnapshotReader reader;
        QVERIFY(!reader.add(text));
        QVERIFY(!reader.add("more"));
        QVERIFY(!reader.finish());
    }

    void otherTexts()
    {
        QCOMPARE(wire::readSnapshot("<html>\n").error().code, std::string("not-a-snapshot"));
        QCOMPARE(
            wire::readSnapshot("{\"format\":\"bailiwick-snapshot\",\"version\":9}\n").error().code,
            std::string("newer-version"));
    }

    void sinkMayStop()
    {
        int pieces = 0;
        const bool whole = wire::writeSnapshot(tests::randomState(1, 400), {}, false,
                                               [&](std::string_view) { return ++pieces < 2; });
        QVERIFY(!whole);
        QCOMPARE(pieces, 2);
    }

    void mutationsNeverCrash()
    {
        const std::uint64_t seed = std::random_device{}();
        std::mt19937_64 random(seed);
        const std::string text = tests::snapshotText(tests::randomState(seed, 2));
        for (int i = 0; i < 1000; ++i)
            (void)wire::readSnapshot(tests::mutated(text, random));
    }
};

BAILIWICK_TEST(SnapshotLinesTest)
#include "tst_snapshot_lines.moc"

// SPDX-License-Identifier: Apache-2.0
#include "models/identity/random.h"
#include "tests/support/registry.h"

#include <QTest>
#include <QUuid>

#include <set>
#include <thread>

using namespace bailiwick::identity;

namespace {

std::int64_t timeOf(const std::string &uuid)
{
    return std::stoll(uuid.substr(0, 8) + uuid.substr(9, 4), nullptr, 16);
}

} // namespace

class TestRandom : public QObject
{
    Q_OBJECT

private slots:
    // RFC 9562 appendix A.6: its time and random bits give its text.
    void knownVector()
    {
        UuidGenerator generator([](std::span<std::uint8_t> out) {
            const std::uint8_t bytes[] = {0,    0,    0,    0,    0,    0,    0x04, 0xC3,
                                          0x18, 0xC4, 0xDC, 0x0C, 0x0C, 0x07, 0x39, 0x8F};
            std::copy_n(bytes, out.size(), out.begin());
            return true;
        });
        QCOMPARE(*generator.next(0x017F22E279B0),
                 std::string("017f22e2-79b0-74c3-98c4-dc0c0c07398f"));
    }

    void orderedWhateverTheClockDoes()
    {
        UuidGenerator generator;
        std::string last;
        std::set<std::string> all;
        std::int64_t now = 1'772'352'000'000;
        for (int i = 0; i < 30'000; ++i) {
            now += i % 10'000 == 9'999 ? -50 : (i % 7000 == 0 ? 1 : 0);
            const std::string uuid = *generator.next(now);
            QVERIFY2(uuid > last, (last + ' ' + uuid).c_str());
            QVERIFY(std::abs(timeOf(uuid) - now) < 200);
            QVERIFY(uuid.size() == 36 && uuid[14] == '7' &&
                    std::string("89ab").find(uuid[19]) != std::string::npos);
            QVERIFY(!QUuid::fromString(QString::fromStdString(uuid)).isNull());
            all.insert(uuid);
            last = uuid;
        }
        QCOMPARE(all.size(), std::size_t{30'000});
    }

    void uniqueAcrossThreads()
    {
        std::vector<std::vector<std::string>> made(4);
        std::vector<std::thread> threads;
        for (auto &own : made)
            threads.emplace_back([&own] {
                for (int i = 0; i < 3000; ++i)
                    own.push_back(*newUuid(1'772'352'000'000));
            });
        for (auto &thread : threads)
            thread.join();
        std::set<std::string> all;
        for (const auto &own : made) {
            QVERIFY(std::is_sorted(own.begin(), own.end()));
            all.insert(own.begin(), own.end());
        }
        QCOMPARE(all.size(), std::size_t{12'000});
    }

    void noEntropyIsAnError()
    {
        UuidGenerator generator([](std::span<std::uint8_t>) { return false; });
        QCOMPARE(generator.next(1).error().code, Error::Code::NoEntropy);
    }
};

BAILIWICK_TEST(TestRandom)
#include "tst_random.moc"

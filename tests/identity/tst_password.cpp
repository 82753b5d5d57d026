// SPDX-License-Identifier: Apache-2.0
#include "models/identity/password.h"
#include "tests/support/registry.h"

#include <QTest>

#include <ctime>

using namespace bailiwick::identity;

namespace {

// Nanoseconds that this process has computed.
qint64 processorTime()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return qint64{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

// The reference implementation's own test vectors (argon2id, v=19, "password", "somesalt").
struct Known
{
    const char *password;
    const char *phc;
};
const std::vector<Known> known = {
    {"password", "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$"
                 "nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"},
    {"password", "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$"
                 "bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc"},
    {"password", "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$"
                 "CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"},
    {"differentpassword", "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$"
                          "C4TWUs9rDEvq7w3+J4umqA32aWKB1+DSiRuBfYxFj94"},
};
const PasswordCost cheap{64, 1, 1};

} // namespace

class TestPassword : public QObject
{
    Q_OBJECT

private slots:
    void knownVectors()
    {
        for (const Known &one : known) {
            QCOMPARE(verifyPassword(one.password, one.phc).value(), true);
            QCOMPARE(verifyPassword("Password", one.phc).value(), false);
        }
    }

    void roundTrip()
    {
        const auto phc = hashPassword("correct horse battery", cheap);
        QVERIFY(phc);
        QVERIFY(phc->starts_with("$argon2id$v=19$m=64,t=1,p=1$"));
        QCOMPARE(verifyPassword("correct horse battery", *phc).value(), true);
        QCOMPARE(verifyPassword("correct horse batterY", *phc).value(), false);
        QCOMPARE(verifyPassword("", *phc).value(), false);
        QVERIFY(*hashPassword("correct horse battery", cheap) != *phc);
        // Bytes after a NUL count.
        const auto zero = *hashPassword(std::string_view("a\0b", 3), cheap);
        QCOMPARE(verifyPassword(std::string_view("a\0c", 3), zero).value(), false);
        QCOMPARE(verifyPassword(std::string_view("a\0b", 3), zero).value(), true);
    }

    void defaultCostIsTheOneOfOwasp()
    {
        const auto phc = *hashPassword("x");
        QVERIFY(phc.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        QVERIFY(!needsRehash(phc));
        QVERIFY(needsRehash(phc, cheap));
        QVERIFY(needsRehash(known[0].phc));
        QVERIFY(needsRehash("damaged"));
    }

    void damagedHashesAreErrors()
    {
        const std::string good = known[0].phc;
        for (const std::string &bad :
             {std::string(), std::string("x"), good.substr(0, 30), "$argon2i" + good.substr(9),
              "$argon2d" + good.substr(9),
              std::string("$argon2id$v=16$m=256,t=2,p=1$c29tZXNhbHQ$AAAA"),
              // Would take all memory or time.
              std::string("$argon2id$v=19$m=4294967295,t=2,p=1$c29tZXNhbHQ$AAAAAAAAAAAAAAAA"),
              std::string("$argon2id$v=19$m=256,t=4294967295,p=1$c29tZXNhbHQ$AAAAAAAAAAAAAAAA"),
              std::string("$argon2id$v=19$m=256,t=2,p=999$c29tZXNhbHQ$AAAAAAAAAAAAAAAA"),
              std::string("$argon2id$v=19$m=0,t=0,p=0$c29tZXNhbHQ$AAAAAAAAAAAAAAAA")}) {
            const auto answer = verifyPassword("password", bad);
            QVERIFY2(!answer && answer.error().code == Error::Code::InvalidHash, bad.c_str());
        }
    }

    void lengthLimit()
    {
        const std::string longest(1024, 'q');
        QCOMPARE(verifyPassword(longest, *hashPassword(longest, cheap)).value(), true);
        QVERIFY(!hashPassword(longest + 'q', cheap));
        QCOMPARE(verifyPassword(longest + 'q', *hashPassword(longest, cheap)).value(), false);
    }

    void noEntropyIsAnError()
    {
        const auto none = [](std::span<std::uint8_t>) { return false; };
        QCOMPARE(hashPassword("x", cheap, none).error().code, Error::Code::NoEntropy);
    }

    void nobodyTakesAsLong()
    {
        QVERIFY(!verifyNobody("x", cheap));
        const PasswordCost cost{16384, 2, 1};
        const auto phc = *hashPassword("x", cost);
        const auto fastest = [](auto &&work) { // in processor time: others may use the machine
            qint64 best = std::numeric_limits<qint64>::max();
            for (int i = 0; i < 7; ++i) {
                const qint64 start = processorTime();
                work();
                best = std::min(best, processorTime() - start);
            }
            return static_cast<double>(best);
        };
        const double real = fastest([&] { QVERIFY(!*verifyPassword("y", phc)); });
        const double nobody = fastest([&] { QVERIFY(!verifyNobody("y", cost)); });
        QVERIFY2(nobody > real / 2 && nobody < real * 2,
                 qPrintable(QString("%1 ns, %2 ns").arg(real).arg(nobody)));
    }

    void rules()
    {
        for (const char *good : {"correct horse battery", "Tr0ub4dor&3xyz", "äöüßäöüßxyzw",
                                 "my password horse staple"})
            QVERIFY2(!checkPassword(good, {"ada@example.org", "Pumps Ltd"}), good);
        const auto refused = [](std::string_view password,
                                const std::vector<std::string_view> &words = {}) {
            const auto error = checkPassword(password, words);
            return error && error->code == Error::Code::PasswordRefused &&
                   !error->message.empty() && !error->action.empty();
        };
        QVERIFY(refused(""));
        QVERIFY(refused("elevenchars"));
        QVERIFY(refused("äöüäöü")); // twelve bytes, six characters
        QVERIFY(refused(std::string(1025, 'x')));
        QVERIFY(refused("aaaaaaaaaaaaaa"));
        QVERIFY(refused("abcdefghijklmno"));
        QVERIFY(refused("ponmlkjihgfed"));
        QVERIFY(refused("Password12345"));
        QVERIFY(refused("ada.lovelace1", {"Ada.Lovelace@example.org"}));
        QVERIFY(refused("ada.lovelace@example.org", {"ada.lovelace@example.org"}));
        QVERIFY(!refused("sunny lovelace in may", {"lovelace@example.org"}));
        QVERIFY(checkPassword("elevenchars")->message.find("11 characters") != std::string::npos);
    }
};

BAILIWICK_TEST(TestPassword)
#include "tst_password.moc"

// SPDX-License-Identifier: Apache-2.0
#include "models/identity/token.h"
#include "tests/support/registry.h"

#include <QTest>

#include <set>

using namespace bailiwick::identity;

class TestToken : public QObject
{
    Q_OBJECT

private slots:
    // Bytes 0, 1, 2, …: the text is the format. Computed with Python's base64 and zlib.crc32.
    void knownText()
    {
        const RandomSource counting = [](std::span<std::uint8_t> out) {
            for (std::size_t i = 0; i < out.size(); ++i)
                out[i] = static_cast<std::uint8_t>(i);
            return true;
        };
        QCOMPARE(*newAccessToken(counting),
                 std::string("bwa_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8LM-YVQ"));
        QCOMPARE(*newRefreshToken({0xFF, 0xFE}, counting),
                 std::string(
                     "bwr___4AAAAAAAAAAAAAAAAAAAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4fTlQNxQ"));
    }

    void roundTrip()
    {
        std::set<std::string> all;
        const TokenFamily family = *newFamily();
        for (int i = 0; i < 200; ++i) {
            const std::string access = *newAccessToken();
            const std::string refresh = *newRefreshToken(family);
            QVERIFY(access.starts_with("bwa_") && refresh.starts_with("bwr_"));
            QVERIFY(readToken(access, TokenKind::Access));
            QCOMPARE(readToken(refresh, TokenKind::Refresh)->family, family);
            QCOMPARE(readToken(access, TokenKind::Refresh).error(), TokenError::WrongKind);
            QCOMPARE(readToken(refresh, TokenKind::Access).error(), TokenError::WrongKind);
            QVERIFY(!sameHash(readToken(access, TokenKind::Access)->hash,
                              readToken(refresh, TokenKind::Refresh)->hash));
            all.insert(access);
            all.insert(refresh);
        }
        QCOMPARE(all.size(), std::size_t{400});
    }

    // Every single changed, missing, doubled or swapped character is told from an unknown token.
    void typos()
    {
        const std::string good = *newRefreshToken(*newFamily());
        for (std::size_t i = 0; i < good.size(); ++i) {
            for (const char c : {'A', 'b', '7', '-', '_', ' ', '=', '\0', '\xC3'}) {
                std::string changed = good;
                changed[i] = c;
                QVERIFY2(changed == good || !readToken(changed, TokenKind::Refresh),
                         changed.c_str());
            }
            std::string shorter = good;
            shorter.erase(i, 1);
            QVERIFY(!readToken(shorter, TokenKind::Refresh));
            QVERIFY(!readToken(good.substr(0, i) + good[i] + good.substr(i), TokenKind::Refresh));
            if (i + 1 < good.size() && good[i] != good[i + 1]) {
                std::string swapped = good;
                std::swap(swapped[i], swapped[i + 1]);
                QVERIFY(!readToken(swapped, TokenKind::Refresh));
            }
        }
        std::string misspelled = good;
        misspelled[20] = good[20] == 'x' ? 'y' : 'x';
        QCOMPARE(readToken(misspelled, TokenKind::Refresh).error(), TokenError::WrongSpelling);
        QCOMPARE(readToken(good + ' ', TokenKind::Refresh).error(), TokenError::WrongLength);
        QCOMPARE(readToken("", TokenKind::Access).error(), TokenError::NotAToken);
        QCOMPARE(readToken("Bearer x", TokenKind::Access).error(), TokenError::NotAToken);
        QCOMPARE(readToken("bwa_" + std::string(1'000'000, 'A'), TokenKind::Access).error(),
                 TokenError::WrongLength);
        for (const auto error : {TokenError::NotAToken, TokenError::WrongKind,
                                 TokenError::WrongLength, TokenError::WrongSpelling})
            QVERIFY(!message(error).empty());
    }

    void noEntropyIsAnError()
    {
        const auto none = [](std::span<std::uint8_t>) { return false; };
        QVERIFY(!newAccessToken(none) && !newRefreshToken({}, none) && !newFamily(none));
    }
};

BAILIWICK_TEST(TestToken)
#include "tst_token.moc"

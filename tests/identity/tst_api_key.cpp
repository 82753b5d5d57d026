// SPDX-License-Identifier: Apache-2.0
#include "models/identity/api_key.h"
#include "tests/support/registry.h"

#include <QTest>

#include <set>

using namespace bailiwick::identity;

class TestApiKey : public QObject
{
    Q_OBJECT

private slots:
    // Bytes 0, 1, 2, …: the text is the format. Computed with Python's integers and zlib.crc32.
    void knownText()
    {
        const RandomSource counting = [](std::span<std::uint8_t> out) {
            for (std::size_t i = 0; i < out.size(); ++i)
                out[i] = static_cast<std::uint8_t>(i);
            return true;
        };
        QCOMPARE(
            newApiKey(counting)->text,
            std::string("bwk_0065eoDiDgza8qaZ_003aUlTJC7tjlCTQj2uNU3MFagCXG9LRKRcwGkBIDlf4XRnWC"));
    }

    void roundTrip()
    {
        std::set<std::string> all;
        for (int i = 0; i < 300; ++i) {
            const IssuedKey key = *newApiKey();
            QVERIFY(key.text.starts_with("bwk_" + key.id + "_") && isKeyId(key.id));
            QCOMPARE(key.text.size(), std::size_t{70});
            QVERIFY(looksLikeApiKey(key.text));
            QCOMPARE(*readApiKey(key.text), (PresentedKey{key.id, key.hash}));
            QCOMPARE(readToken(key.text, TokenKind::Access).error(), TokenError::NotAToken);
            all.insert(key.text);
            all.insert(key.id);
        }
        QCOMPARE(all.size(), std::size_t{600});
    }

    // Every single changed, missing, doubled or swapped character is told from an unknown key.
    void typos()
    {
        const std::string good = newApiKey()->text;
        for (std::size_t i = 0; i < good.size(); ++i) {
            for (const char c : {'A', 'b', '7', '-', '_', ' ', '=', '\0', '\xC3'}) {
                std::string changed = good;
                changed[i] = c;
                QVERIFY2(changed == good || !readApiKey(changed), changed.c_str());
            }
            QVERIFY(!readApiKey(std::string(good).erase(i, 1)));
            QVERIFY(!readApiKey(std::string(good).insert(i, 1, good[i])));
            std::string swapped = good;
            if (i > 0 && swapped[i - 1] != swapped[i]) {
                std::swap(swapped[i - 1], swapped[i]);
                QVERIFY2(!readApiKey(swapped), swapped.c_str());
            }
        }
        QCOMPARE(readApiKey("").error(), TokenError::NotAToken);
        QCOMPARE(readApiKey("bwk_").error(), TokenError::WrongLength);
        QCOMPARE(readApiKey(good + good).error(), TokenError::WrongLength);
        QCOMPARE(readApiKey("bwa_" + good.substr(4)).error(), TokenError::NotAToken);
        QVERIFY(!isKeyId("") && !isKeyId("0123456789abcde-") && !isKeyId(good));
    }

    void withoutEntropy()
    {
        const auto key = newApiKey([](std::span<std::uint8_t>) { return false; });
        QVERIFY(!key && key.error().code == Error::Code::NoEntropy);
    }
};

BAILIWICK_TEST(TestApiKey)
#include "tst_api_key.moc"

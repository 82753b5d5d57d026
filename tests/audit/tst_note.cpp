// SPDX-License-Identifier: Apache-2.0
#include "models/audit/checkpoint.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick::audit;

namespace {

// From the documentation of Go's golang.org/x/mod/sumdb/note.
const std::string neumannKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const std::string neumannText = "If you think cryptography is the answer to your problem,\n"
                                "then you don't know what your problem is.\n";
const std::string neumannNote =
    neumannText + "\n\xE2\x80\x94 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN"
                  "1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
// The verifier key of the Go checksum database.
const std::string goKey = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

} // namespace

class TestNote : public QObject
{
    Q_OBJECT

private slots:
    void foreignKeysAndNotes()
    {
        QCOMPARE(VerifierKey::fromText(goKey)->text(), goKey);
        const auto key = VerifierKey::fromText(neumannKey + "\n");
        QVERIFY(key);
        QCOMPARE(key->text(), neumannKey);
        const auto text = openNote(neumannNote, *key);
        QVERIFY2(text, text ? "" : text.error().message.c_str());
        QCOMPARE(*text, neumannText);
    }

    // The seed, key and signature of RFC 8032 section 7.1, test 2.
    void ed25519KnownAnswer()
    {
        const auto publicKey =
            *fromHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        const auto signature =
            *fromHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                     "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        const auto key = *VerifierKey::fromPublicKey("rfc8032", publicKey);
        QVERIFY(key.verify("r", signature));
        QVERIFY(!key.verify("s", signature));
        const std::string pem = "-----BEGIN PRIVATE KEY-----\n" +
                                base64(*fromHex("302e020100300506032b657004220420"
                                                "4ccd089b28ff96da9db6c346ec114e0f"
                                                "5b8a319f35aba624da8cf6ed4fb8a6fb")) +
                                "\n-----END PRIVATE KEY-----\n";
        const auto signing = SigningKey::fromPem("rfc8032", pem);
        QVERIFY(signing);
        QCOMPARE(signing->verifier(), key);
        QCOMPARE(*signing->sign("r"), signature);
        QCOMPARE(*signing->pem(), pem);
    }

    void keyRoundTrip()
    {
        const auto key = SigningKey::generate("log.example/1");
        QVERIFY(key);
        const auto again = SigningKey::fromPem("log.example/1", *key->pem());
        QVERIFY(again);
        QCOMPARE(again->verifier(), key->verifier());
        QVERIFY(key->verifier() != SigningKey::generate("log.example/1")->verifier());
        for (const char *bad : {"", "a b", "a+b", "ü", "a\n"})
            QVERIFY2(!SigningKey::generate(bad), bad);
        QVERIFY(!SigningKey::fromPem("x", "no PEM"));
        QVERIFY(!SigningKey::fromPem("x", key->pem()->substr(0, 60)));
    }

    void everyChangedCharacterOfAKeyIsRefused()
    {
        for (std::size_t i = 0; i < neumannKey.size(); ++i) {
            std::string changed = neumannKey;
            changed[i] = changed[i] == 'x' ? 'y' : 'x';
            QVERIFY2(!VerifierKey::fromText(changed), changed.c_str());
        }
    }

    void everyChangedByteOfACheckpointIsRefused()
    {
        const auto key = *SigningKey::generate("log.example/1");
        const std::string note = *signCheckpoint(20'852'163, sha256("root"), key);
        const auto opened = openCheckpoint(note, key.verifier());
        QVERIFY(opened);
        QCOMPARE(opened->size, std::uint64_t{20'852'163});
        QCOMPARE(opened->root, sha256("root"));
        QCOMPARE(opened->origin, std::string("log.example/1"));
        for (std::size_t i = 0; i < note.size(); ++i) {
            for (const char flip : {'\x01', '\x10', '\x80'}) {
                std::string changed = note;
                changed[i] = static_cast<char>(changed[i] ^ flip);
                QVERIFY2(!openCheckpoint(changed, key.verifier()), changed.c_str());
            }
            QVERIFY(!openCheckpoint(note.substr(0, i), key.verifier()));
        }
        QVERIFY(!openCheckpoint(note, SigningKey::generate("log.example/1")->verifier()));
        QVERIFY(!openCheckpoint(note, SigningKey::generate("other")->verifier()));
    }

    void witnessesMaySignToo()
    {
        const auto key = *SigningKey::generate("log");
        const auto witness = *SigningKey::generate("witness");
        const std::string text = "log\n3\n" + base64(bytes(sha256("r"))) + "\nextension\n";
        const std::string note = *signNote(text, key) + *signatureLine(text, witness);
        const auto opened = openCheckpoint(note, key.verifier());
        QVERIFY(opened);
        QCOMPARE(opened->extensions, std::vector<std::string>{"extension"});
        QVERIFY(openNote(note, witness.verifier()));
        // Signed by a key that is not the log's, although its text is the log's.
        QVERIFY(!openCheckpoint(note, witness.verifier()));
    }

    void malformedCheckpoints()
    {
        const auto key = *SigningKey::generate("log");
        const std::string root = base64(bytes(sha256("r")));
        for (const std::string &text :
             {std::string("log\n"), std::string("log\n3\n"), "log\n03\n" + root + '\n',
              "log\n-3\n" + root + '\n', "log\n3\n" + root.substr(4) + '\n',
              "log\n99999999999999999999\n" + root + '\n', "other\n3\n" + root + '\n',
              "log\n\n" + root + '\n'})
            QVERIFY2(!openCheckpoint(*signNote(text, key), key.verifier()), text.c_str());
        QVERIFY(!signNote("no line end", key));
        QVERIFY(!signNote("tab\t\n", key));
        QVERIFY(!signNote("\xFF\n", key));
    }
};

BAILIWICK_TEST(TestNote)
#include "tst_note.moc"

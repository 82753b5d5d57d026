// SPDX-License-Identifier: Apache-2.0
#include "models/identity/claim_proof.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick::identity;

namespace {

// Made with `openssl genpkey`, signed with `openssl pkeyutl -sign` (Ed25519) and
// `openssl dgst -sha256 -sign` (P-256): the message is "bailiwick-claim-v1\nSN-1\nbwc_test".
constexpr const char *ed25519 = R"(-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEAP378w+8ZrmXHdiUQP2XRItKxJGgp2/zkxw1FuXqGvOc=
-----END PUBLIC KEY-----
)";
constexpr const char *ed25519Signature =
    "XJLM5bKgNI1N3eKJZNe59rh5NqOEFDc4dAaI3jSFG3wGam7+CHpP/42RL1SFAlupAeJteM2AqodosNSoLG3qDQ==";
constexpr const char *p256 = R"(-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEIARZlvtrRfQSh3/14QRv6+RRUtOT
ghOs43xriNcrzoz0PaHxZ2wU2yygeEezSJ4qAc95Iiqke1Q7SiO7GKeiiA==
-----END PUBLIC KEY-----
)";
constexpr const char *p256Signature = "MEUCIQCqBSNR13yX6GjPAOXTRHWOTPo6pwrhVC8uUzIGS9BJawIgXWSWLvb1"
                                      "MzPyopz7BRgsnAt6jhpWKDYI33KHl65NL74=";
constexpr const char *rsa = R"(-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAlZ3+jELDcFDMXD4uXSec
XKGZFaTskrePa9vQZDeQMS0qIzuhEf92IuLM1H6ksruoYzbMngVh9qQ0ogb+Pa1J
caooT3uoAs5o1oMe0UPm8xcUiIlFlfxDLbFYKV5qCAvsjiZVV+V1aCT+Kf4c5u8e
R7wrKcAsO5gYsNbSgvYEZt+XPvcuQA+QpyjdW9AMPYf0/UPfFp4LGxcExKzvXqhe
L9aqop6HbPeETEkZZgkZzseFwwFyLgC2d20rsvP/jKSyzUntzVqgf+KMOLLtgEIh
W6al6t0Hwd7xkp5Fh3L6U6vSH1bUv+/GdFHWxpdTQFNpmmqL0/wvqEXi5B0em/II
3QIDAQAB
-----END PUBLIC KEY-----
)";

const ClaimKey key{1, 2, 3};
const ChallengeTime minutes{1000, 301'000};

} // namespace

class TestClaimProof : public QObject
{
    Q_OBJECT
private slots:
    void codes();
    void credentials();
    void keys();
    void hashesBelongToOneDevice();
    void challenges();
};

void TestClaimProof::codes()
{
    QCOMPARE(*readClaimCode("7kq2-m9xd"), std::string("7KQ2M9XD"));
    QCOMPARE(*readClaimCode(" 7KQ2 M9XD. "), std::string("7KQ2M9XD"));
    QCOMPARE(readClaimCode(std::string(64, 'A'))->size(), std::size_t(64));
    for (const std::string &bad : {std::string(), std::string("7KQ2M9X"), std::string(65, 'A'),
                                   std::string("7KQ2M9X\xC3\x84"), std::string("7KQ2M9X\0", 8),
                                   std::string("7KQ2_M9XD"), std::string("--------")})
        QVERIFY2(!readClaimCode(bad), bad.c_str());
}

void TestClaimProof::credentials()
{
    QVERIFY(readDeviceCredential(std::string(22, '~')));
    for (const std::string &bad : {std::string(21, 'a'), std::string(513, 'a'),
                                   std::string(30, ' '), std::string(30, '\x7F')})
        QVERIFY(!readDeviceCredential(bad));
}

void TestClaimProof::keys()
{
    const std::string message = challengeMessage("SN-1", "bwc_test");
    for (const auto &[pem, signature] :
         {std::pair{ed25519, ed25519Signature}, std::pair{p256, p256Signature}}) {
        const auto der = readDeviceKey(pem);
        QVERIFY2(der.has_value(), pem);
        QVERIFY(verifyDeviceSignature(*der, message, signature));
        QVERIFY(!verifyDeviceSignature(*der, message + " ", signature));
        QVERIFY(!verifyDeviceSignature(*der, message, ""));
        QVERIFY(!verifyDeviceSignature(*der, message, "AAAA"));
        QVERIFY(!verifyDeviceSignature(*der, message, std::string(5000, 'A')));
        QVERIFY(!verifyDeviceSignature(der->substr(1), message, signature));
        QVERIFY(!verifyDeviceSignature("", message, signature));
        QVERIFY(!verifyNobodysSignature(message, signature));
    }
    QVERIFY(!verifyDeviceSignature(*readDeviceKey(ed25519), message, p256Signature));
    // Another kind of key, and what is none.
    for (const std::string &bad :
         {std::string(rsa), std::string(), std::string("-----BEGIN PUBLIC KEY-----"),
          std::string("-----END PUBLIC KEY----------BEGIN PUBLIC KEY-----"),
          std::string("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----")})
        QVERIFY2(!readDeviceKey(bad), bad.c_str());
}

void TestClaimProof::hashesBelongToOneDevice()
{
    const TokenHash hash = hashClaimSecret(key, "device-1", ClaimProof::Code, "7KQ2M9XD");
    QVERIFY(sameHash(hash, hashClaimSecret(key, "device-1", ClaimProof::Code, "7KQ2M9XD")));
    QVERIFY(!sameHash(hash, hashClaimSecret(key, "device-2", ClaimProof::Code, "7KQ2M9XD")));
    QVERIFY(!sameHash(hash, hashClaimSecret(key, "device-1", ClaimProof::Credential, "7KQ2M9XD")));
    QVERIFY(!sameHash(hash, hashClaimSecret({9}, "device-1", ClaimProof::Code, "7KQ2M9XD")));
    // Where one part ends and the next begins counts.
    QVERIFY(!sameHash(hash, hashClaimSecret(key, "device-17", ClaimProof::Code, "KQ2M9XD")));
}

void TestClaimProof::challenges()
{
    const std::string challenge = *newChallenge(key, "pia", "SN-1", minutes);
    QVERIFY(challenge != *newChallenge(key, "pia", "SN-1", minutes));
    QCOMPARE(readChallenge(key, "pia", "SN-1", challenge), minutes);
    QVERIFY(!readChallenge(key, "sam", "SN-1", challenge));
    QVERIFY(!readChallenge(key, "pia", "SN-2", challenge));
    QVERIFY(!readChallenge({7}, "pia", "SN-1", challenge));
    // The device need not know for whom.
    QCOMPARE(readChallenge(key, "SN-1", challenge), minutes);
    QVERIFY(!readChallenge(key, "SN-2", challenge));
    QVERIFY(!readChallenge({7}, "SN-1", challenge));
    // Every changed character but the last one's unused bits.
    for (std::size_t i = 0; i + 1 < challenge.size(); ++i) {
        std::string changed = challenge;
        changed[i] = changed[i] == 'x' ? 'y' : 'x';
        QVERIFY2(!readChallenge(key, "pia", "SN-1", changed), changed.c_str());
        QVERIFY2(!readChallenge(key, "SN-1", changed), changed.c_str());
    }
    for (const std::string &bad :
         {std::string(), std::string("bwc_"), std::string("bwc_="), challenge.substr(0, 40),
          challenge + "AAAA", "x" + challenge, std::string(100'000, 'A')})
        QVERIFY(!readChallenge(key, "pia", "SN-1", bad));
}

BAILIWICK_TEST(TestClaimProof)
#include "tst_claim_proof.moc"

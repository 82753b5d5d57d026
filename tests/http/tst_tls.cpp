// SPDX-License-Identifier: Apache-2.0
#include "app/http/tls_identity.h"
#include "raw_tls.h"
#include "test_server.h"
#include "tests/support/registry.h"

#include <QTest>

#include <openssl/ssl.h>

using namespace bailiwick::tests;
using namespace bailiwick::http;

/// Identities, pins and versions of TLS.
class TestTls : public QObject
{
    Q_OBJECT

private slots:
    void refusesOldVersions();
    void refusesWrongPin();
    void refusesUnpinnedUnknown();
    void fetchesFingerprint();
    void normalizesFingerprints();
    void identitiesDiffer();
};

void TestTls::refusesOldVersions()
{
    TestServer server;
    QVERIFY(!RawTls(server.port(), TLS1_1_VERSION).isConnected());
    QVERIFY(RawTls(server.port(), TLS1_2_VERSION).isConnected());
    QVERIFY(RawTls(server.port()).isConnected());
}

void TestTls::refusesWrongPin()
{
    TestServer server;
    auto options = server.clientOptions();
    options.pin[0] = options.pin[0] == '0' ? '1' : '0';
    auto answer = Client(options).get("/hello");
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, std::string("pin-mismatch"));
    QCOMPARE(server.server().statistics().requests, 0u); // nothing was sent
    options.pin = "12ab";
    answer = Client(options).get("/hello");
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, std::string("pin-mismatch"));
}

void TestTls::refusesUnpinnedUnknown()
{
    TestServer server;
    auto options = server.clientOptions();
    options.pin.clear();
    const auto answer = Client(options).get("/hello");
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, std::string("tls-failed"));
    QCOMPARE(server.server().statistics().requests, 0u);
}

void TestTls::fetchesFingerprint()
{
    TestServer server;
    auto options = server.clientOptions();
    options.pin.clear();
    const auto fingerprint = Client::fetchFingerprint(options);
    QVERIFY(fingerprint);
    QCOMPARE(*fingerprint, server.pin());
    options.pin = displayFingerprint(*fingerprint);
    QVERIFY(Client(options).get("/hello"));
}

void TestTls::normalizesFingerprints()
{
    const std::string plain(64, 'a');
    QCOMPARE(normalizedFingerprint(displayFingerprint(plain)), plain);
    QCOMPARE(normalizedFingerprint(std::string(64, 'A')), plain);
    QVERIFY(normalizedFingerprint(std::string(63, 'a')).empty());
    QVERIFY(normalizedFingerprint(std::string(63, 'a') + "g").empty());
    QVERIFY(!certificateFingerprint("no certificate"));
}

void TestTls::identitiesDiffer()
{
    const auto first = makeTlsIdentity();
    const auto second = makeTlsIdentity();
    QVERIFY(first && second);
    QVERIFY(first->key != second->key);
    QVERIFY(*certificateFingerprint(first->certificate) !=
            *certificateFingerprint(second->certificate));
    TlsIdentityOptions wrong;
    wrong.addresses = {"not an address"};
    QVERIFY(!makeTlsIdentity(wrong));
}

BAILIWICK_TEST(TestTls)
#include "tst_tls.moc"

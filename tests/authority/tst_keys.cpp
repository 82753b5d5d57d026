// SPDX-License-Identifier: Apache-2.0
#include "models/access/questions.h"
#include "models/authority/decisions.h"
#include "models/identity/api_key.h"
#include "tests/authority/verify.h"
#include "tests/authority/world.h"
#include "tests/support/registry.h"

using namespace bailiwick;
using authority::Caller;
using authority::MadeKey;
using fleet::EntityKind;
using fleet::PrincipalKind;
using fleet::Put;
using tests::World;

// Applications: their keys, what they may do with them, and when no more.
class KeysTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aKeyActsForItsApplication();
    void narrowedAndCutItReachesLess();
    void badKeysAreRefusedAlike();
    void whoseItIsDecides();
    void rotationOverlaps();
    void revokedAtOnce();
    void whoMayMakeKeys();
    void limits();
    void usesAreCountedTogether();
    void unusedOnes();
    void onlyReplicasGetTheHashes();
    void sessionsSeeTheirOrganizations();
    void everythingIsInTheLog();

private:
    Caller as(const std::string &name) { return *m_world->caller(m_world->signIn(name)); }
    fleet::Expected<Caller> with(const std::string &key)
    {
        return m_world->authority().signIn().authenticate(key, {"request", "10.0.0.1"});
    }
    fleet::Application application(const std::vector<std::string> &nodes)
    {
        fleet::Application made;
        made.name = "Reader";
        made.delegation = m_delegation.id;
        made.actions = {"device:configure", "device:view"};
        for (const std::string &node : nodes)
            made.spaces.push_back({fleet::ScopeKind::Resource, m_world->node(node)});
        std::sort(made.spaces.begin(), made.spaces.end());
        made.anyKeyword = true;
        return made;
    }
    MadeKey keyOf(const fleet::PrincipalRef &principal, const std::string &maker = "ines")
    {
        auto made = m_world->authority().keys().create(as(maker), principal, {});
        if (!made)
            qFatal("%s", made.error().toString().c_str());
        return *made;
    }
    std::string codeOf(const std::string &key)
    {
        const auto caller = with(key);
        return caller ? std::string() : caller.error().code;
    }
    // Of the delegation to Alpine Heat, by the manufacturer.
    template<typename F>
    void delegate(F &&f)
    {
        fleet::Delegation row = *m_world->state().delegations().find(m_delegation.id);
        f(row);
        VERIFY_OK(m_world->commit(as("ada"), {Put{row}}));
    }
    template<typename F>
    void edit(F &&f)
    {
        fleet::Application row = *m_world->state().applications().find(m_application.id);
        f(row);
        VERIFY_OK(m_world->commit(as("ines"), {Put{row}}));
    }
    fleet::PrincipalRef reader() const { return {PrincipalKind::Application, m_application.id}; }

    static constexpr fleet::Time hour = 3'600'000;
    static constexpr fleet::Time day = 24 * hour;
    std::unique_ptr<World> m_world;
    fleet::Delegation m_delegation;
    fleet::Application m_application;
};

// Ines runs Alpine Heat's people in customer one, and made an application for both of its sites.
void KeysTest::init()
{
    m_world = std::make_unique<World>();
    m_delegation = m_world->delegation("alpine", {"customer-1"});
    VERIFY_OK(m_world->commit(
        as("ada"),
        {Put{m_delegation},
         Put{m_world->assignment("ines", "installer-admin", "customer-1", m_delegation.id)},
         Put{m_world->assignment("tom", "installer", "site-11", m_delegation.id)}}));
    auto made =
        m_world->authority().applications().create(as("ines"), application({"site-11", "site-12"}));
    VERIFY_OK(made);
    m_application = *made;
}

void KeysTest::aKeyActsForItsApplication()
{
    QCOMPARE(m_application.creator, as("ines").membership);
    const MadeKey key = keyOf(reader());
    const auto caller = with(key.text);
    VERIFY_OK(caller);
    QVERIFY(caller->isMachine() && caller->principal() == reader());
    QCOMPARE(m_world->devices(*caller),
             (std::vector<std::string>{"device-111", "device-112", "device-121"}));
    const auto decide = [&](const char *action, const char *node) {
        return authority::decideFor(m_world->context(), m_world->authority().trail(), *caller,
                                    action, m_world->node(node))
            ->allowed;
    };
    QVERIFY(decide("device:configure", "device-121"));
    QVERIFY(!decide("device:delete", "device-121"));
    QVERIFY(!decide("device:view", "device-211"));
    VERIFY_OK(m_world->authority().devices().configure(*caller, m_world->node("device-111"),
                                                       {{"config_mode", std::string("eco")}}));
    QCOMPARE(m_world->authority()
                 .devices()
                 .configure(*caller, m_world->node("device-211"), {})
                 .error()
                 .code,
             std::string("not-found"));
    // It may make nothing that changes access.
    QCOMPARE(
        m_world->authority().applications().create(*caller, application({"site-11"})).error().code,
        std::string("escalation"));
    QCOMPARE(m_world->authority().keys().create(*caller, reader(), {}).error().code,
             std::string("not-found"));
}

void KeysTest::narrowedAndCutItReachesLess()
{
    const MadeKey key = keyOf(reader());
    delegate([&](fleet::Delegation &row) {
        row.region = {{fleet::ScopeKind::Resource, m_world->node("site-12")}};
    });
    QCOMPARE(m_world->devices(*with(key.text)), std::vector<std::string>{"device-121"});
    delegate([](fleet::Delegation &row) { row.cut = true; });
    const auto cut = with(key.text);
    VERIFY_OK(cut);
    QVERIFY(cut->accessEnded);
    QCOMPARE(authority::requireAccess(*cut).error().code, std::string("access-ended"));
    delegate([&](fleet::Delegation &row) {
        row.cut = false;
        row.region = m_delegation.region;
    });
    QCOMPARE(m_world->devices(*with(key.text)).size(), std::size_t{3});
}

void KeysTest::badKeysAreRefusedAlike()
{
    const MadeKey key = keyOf(reader());
    // Everybody can tell a misspelled one; of all others nothing is told.
    std::string typo = key.text;
    std::swap(typo[30], typo[31]);
    if (typo == key.text)
        typo[30] = typo[30] == 'a' ? 'b' : 'a';
    for (const std::string &misspelled : {typo, key.text + "x", key.text.substr(0, 69),
                                          std::string("bwk_"), "bwk_" + std::string(66, '\0')}) {
        const auto refused = with(misspelled);
        QVERIFY(!refused && refused.error().code == "key-refused");
        QVERIFY(refused.error().message.find("misspelled") != std::string::npos);
    }
    const auto unknown = with(identity::newApiKey()->text);
    QVERIFY(!unknown && unknown.error().code == "key-refused");
    VERIFY_OK(m_world->authority().keys().revoke(as("ines"), key.key.id));
    QVERIFY(with(key.text).error() == unknown.error());
    const auto later = m_world->authority().keys().create(
        as("ines"), reader(), {m_world->now() + hour, m_world->now() + 2 * hour});
    VERIFY_OK(later);
    QVERIFY(with(later->text).error() == unknown.error());
    m_world->advance(hour);
    VERIFY_OK(with(later->text));
    m_world->advance(hour);
    QVERIFY(with(later->text).error() == unknown.error());
}

void KeysTest::whoseItIsDecides()
{
    const MadeKey key = keyOf(reader());
    edit([](fleet::Application &row) { row.disabled = true; });
    QCOMPARE(codeOf(key.text), std::string("key-refused"));
    edit([](fleet::Application &row) { row.disabled = false; });
    QCOMPARE(codeOf(key.text), std::string());
    edit([&](fleet::Application &row) { row.validity.until = m_world->now() + hour; });
    m_world->advance(hour);
    QCOMPARE(codeOf(key.text), std::string("key-refused"));
    VERIFY_OK(
        m_world->commit(as("ines"), {fleet::Remove{EntityKind::Application, m_application.id}}));
    QCOMPARE(codeOf(key.text), std::string("key-refused"));
    QVERIFY(m_world->authority().keys().list(as("ines"), {})->empty());
}

void KeysTest::rotationOverlaps()
{
    authority::KeyService &keys = m_world->authority().keys();
    const auto old = keys.create(as("ines"), reader(), {m_world->now(), m_world->now() + 90 * day});
    VERIFY_OK(old);
    m_world->advance(10 * day);
    const auto fresh = keys.rotate(as("ines"), old->key.id, authority::KeyService::usualOverlap);
    VERIFY_OK(fresh);
    QCOMPARE(fresh->key.until, m_world->now() + 90 * day);
    QCOMPARE(codeOf(old->text), std::string());
    QCOMPARE(codeOf(fresh->text), std::string()); // both from the first moment
    m_world->advance(day - 1);
    QCOMPARE(codeOf(old->text), std::string()); // to the last
    m_world->advance(1);
    QCOMPARE(codeOf(old->text), std::string("key-refused"));
    QCOMPARE(codeOf(fresh->text), std::string());
    QCOMPARE(keys.rotate(as("ines"), old->key.id, 0).error().code, std::string("key-ended"));
    QCOMPARE(keys.rotate(as("ines"), fresh->key.id, 31 * day).error().code,
             std::string("invalid-parameter"));
    QCOMPARE(keys.rotate(as("ines"), fresh->key.id, -1).error().code,
             std::string("invalid-parameter"));
    const auto third = keys.rotate(as("ines"), fresh->key.id, 0);
    VERIFY_OK(third);
    QCOMPARE(codeOf(fresh->text), std::string("key-refused"));
    QCOMPARE(codeOf(third->text), std::string());
    QCOMPARE(keys.rotate(as("ines"), "0123456789abcdef", 0).error().code, std::string("not-found"));
    QCOMPARE(keys.rotate(as("ines"), "no key", 0).error().code, std::string("not-found"));
}

void KeysTest::revokedAtOnce()
{
    const MadeKey key = keyOf(reader());
    const std::uint64_t version = m_world->context().keysVersion();
    VERIFY_OK(m_world->authority().keys().revoke(as("ines"), key.key.id));
    QVERIFY(m_world->context().keysVersion() > version);
    QCOMPARE(codeOf(key.text), std::string("key-refused"));
    VERIFY_OK(m_world->authority().keys().revoke(as("ines"), key.key.id)); // again: nothing new
    QCOMPARE(m_world->authority().keys().rotate(as("ines"), key.key.id, 0).error().code,
             std::string("key-ended"));
    m_world->reopen();
    QCOMPARE(codeOf(key.text), std::string("key-refused"));
}

void KeysTest::whoMayMakeKeys()
{
    authority::KeyService &keys = m_world->authority().keys();
    for (const char *other : {"tom", "otto"})
        QCOMPARE(keys.create(as(other), reader(), {}).error().code, std::string("not-found"));
    const MadeKey key = keyOf(reader());
    QCOMPARE(keys.revoke(as("tom"), key.key.id).error().code, std::string("not-found"));
    QVERIFY(keys.list(as("tom"), {})->empty());
    // The manufacturer's admin may all of it.
    VERIFY_OK(keys.create(as("ada"), reader(), {}));
    QCOMPARE(keys.list(as("ada"), {})->size(), std::size_t{2});

    // Tom may make keys at site 11 now, but none to an application that reaches further: it would
    // be his way there.
    fleet::Role maker;
    maker.id = m_world->newId();
    maker.organization = m_world->id(EntityKind::Organization, "nordquell");
    maker.name = "Key maker";
    maker.actions = {"apikey:create"};
    fleet::Assignment given = m_world->assignment("tom", "installer", "site-11", m_delegation.id);
    given.id = m_world->newId();
    given.externalId = "a-maker";
    given.role = maker.id;
    VERIFY_OK(m_world->commit(as("ada"), {Put{maker}, Put{given}}));
    QCOMPARE(keys.create(as("tom"), reader(), {}).error().code, std::string("escalation"));
    QCOMPARE(keys.rotate(as("tom"), key.key.id, 0).error().code, std::string("escalation"));
    QCOMPARE(codeOf(key.text), std::string());
    const auto own =
        m_world->authority().applications().create(as("tom"), application({"site-11"}));
    VERIFY_OK(own);
    VERIFY_OK(keys.create(as("tom"), {PrincipalKind::Application, own->id}, {}));
    VERIFY_OK(keys.revoke(as("tom"), key.key.id)); // ending one is no gain
    QCOMPARE(keys.create(as("ines"), as("ines").principal(), {}).error().code,
             std::string("not-found"));
}

void KeysTest::limits()
{
    authority::KeyService &keys = m_world->authority().keys();
    QCOMPARE(keys.create(as("ines"), reader(), {m_world->now(), m_world->now()}).error().code,
             std::string("invalid-parameter"));
    QCOMPARE(keys.create(as("ines"), reader(), {0, m_world->now() - 1}).error().code,
             std::string("invalid-parameter"));
    for (std::size_t i = 0; i < authority::KeyService::mostLive; ++i)
        keyOf(reader());
    QCOMPARE(keys.create(as("ines"), reader(), {}).error().code, std::string("too-many-keys"));
    VERIFY_OK(keys.revoke(as("ines"), keys.list(as("ines"), {})->front().id));
    VERIFY_OK(keys.create(as("ines"), reader(), {}));
}

void KeysTest::usesAreCountedTogether()
{
    const MadeKey key = keyOf(reader());
    const auto stored = [&] { return **m_world->context().store().apiKey(key.key.id); };
    VERIFY_OK(with(key.text));
    QCOMPARE(stored().uses, std::int64_t{1}); // the first one at once
    for (int i = 0; i < 50; ++i)
        VERIFY_OK(with(key.text));
    QCOMPARE(stored().uses, std::int64_t{1});
    m_world->advance(11'000);
    VERIFY_OK(with(key.text));
    QCOMPARE(stored().uses, std::int64_t{52});
    QCOMPARE(stored().lastUsedAt, m_world->now());
    // A look whether it is still good is no use.
    VERIFY_OK(m_world->authority().signIn().authenticate(key.text, {},
                                                         authority::KeyCheck::Purpose::Look));
    VERIFY_OK(with(key.text));
    m_world->reopen(); // writes what was counted
    QCOMPARE(stored().uses, std::int64_t{53});
}

void KeysTest::unusedOnes()
{
    const MadeKey never = keyOf(reader());
    const MadeKey used = keyOf(reader());
    const MadeKey gone = keyOf(reader());
    VERIFY_OK(m_world->authority().keys().revoke(as("ines"), gone.key.id));
    m_world->advance(91 * day);
    VERIFY_OK(with(used.text));
    const auto unused = [&] {
        return m_world->authority().keys().list(as("ines"),
                                                {std::nullopt, m_world->now() - 90 * day});
    };
    QCOMPARE(unused()->size(), std::size_t{1});
    QCOMPARE(unused()->front().id, never.key.id);
    QCOMPARE(unused()->front().lastUsedAt, fleet::Time{0});
    m_world->advance(91 * day);
    QCOMPARE(unused()->size(), std::size_t{2});
}

void KeysTest::onlyReplicasGetTheHashes()
{
    const MadeKey key = keyOf(reader());
    authority::KeyService &keys = m_world->authority().keys();
    for (const char *other : {"ines", "otto"})
        QCOMPARE(keys.credentials(as(other)).error().code, std::string("forbidden"));
    const auto all = keys.credentials(as("ada"));
    VERIFY_OK(all);
    QCOMPARE(all->keys.size(), std::size_t{1});
    QCOMPARE(all->keys.front().secretHash, key.key.secretHash);
    VERIFY_OK(with(key.text));
    VERIFY_OK(m_world->authority().signIn().keys().writeUses());
    QCOMPARE(keys.credentials(as("ada"))->tag, all->tag);
    VERIFY_OK(keys.revoke(as("ines"), key.key.id));
    const auto after = keys.credentials(as("ada"));
    VERIFY_OK(after);
    QVERIFY(after->tag != all->tag && after->keys.front().revokedAt != 0);
}

void KeysTest::sessionsSeeTheirOrganizations()
{
    const MadeKey key = keyOf(reader());
    const auto rows = [&](const std::string &token, const char *sql) {
        const auto result = m_world->authority().query(token, sql);
        return result ? std::to_string(result->rows.size()) : result.error().code;
    };
    const char *keys = "SELECT id, uses FROM api_key";
    QCOMPARE(rows(m_world->signIn("ines"), keys), std::string("1"));
    QCOMPARE(rows(m_world->signIn("ada"), keys), std::string("1"));
    QCOMPARE(rows(m_world->signIn("tom"), keys), std::string("0"));
    QCOMPARE(rows(key.text, keys), std::string("1")); // its own
    QCOMPARE(rows(key.text, "SELECT id FROM device"), std::string("3"));
    QCOMPARE(rows(key.text, "SELECT id FROM application"), std::string("1"));
    QCOMPARE(rows(key.text, "SELECT id FROM person"), std::string("0"));
    QCOMPARE(rows(m_world->signIn("ines"), "SELECT secret_hash FROM api_key"),
             std::string("query-invalid"));
}

void KeysTest::everythingIsInTheLog()
{
    const MadeKey key = keyOf(reader());
    const auto fresh = m_world->authority().keys().rotate(as("ines"), key.key.id, hour);
    VERIFY_OK(fresh);
    VERIFY_OK(m_world->authority().keys().revoke(as("ines"), key.key.id));
    for (int i = 0; i < 5; ++i)
        QVERIFY(!with(key.text));
    const auto count = [&](const char *action, audit::Outcome outcome) {
        store::AuditFilter filter;
        filter.action = action;
        filter.outcome = outcome;
        return m_world->log(filter).size();
    };
    QCOMPARE(count("apikey:create", audit::Outcome::Allowed), std::size_t{1});
    QCOMPARE(count("apikey:rotate", audit::Outcome::Allowed), std::size_t{1});
    QCOMPARE(count("apikey:revoke", audit::Outcome::Allowed), std::size_t{1});
    QCOMPARE(count("application:create", audit::Outcome::Allowed), std::size_t{1});
    QCOMPARE(count("key:use", audit::Outcome::Denied), std::size_t{3}); // 1, 2, 4
    // Never the secret.
    for (const audit::Event &event : m_world->log())
        QVERIFY(event.detail.text.find(key.text) == std::string::npos &&
                event.detail.text.find(fresh->text) == std::string::npos);
}

BAILIWICK_TEST(KeysTest)
#include "tst_keys.moc"

// SPDX-License-Identifier: Apache-2.0
#include "models/access/questions.h"
#include "models/rolemodel/builtin_models.h"
#include "models/rolemodel/iam_import.h"
#include "models/rolemodel/role_model.h"
#include "models/wire/import_reader.h"
#include "tests/support/registry.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <sstream>

using namespace bailiwick;

namespace {

const fleet::State &sample()
{
    static const rolemodel::RoleModel model = [] {
        const auto models = rolemodel::builtinModels();
        const auto it =
            std::ranges::find(models, std::string_view("spaces"), &rolemodel::BuiltinModel::name);
        return *rolemodel::readRoleModel(it->text, "spaces");
    }();
    return model.sample().state();
}

access::SnapshotPtr imported(const rolemodel::IamImport &import)
{
    wire::ImportOptions options;
    options.makeId = [n = std::uint64_t{0}]() mutable { return fleet::makeId(4, 0, ++n); };
    std::istringstream input(import.importText);
    const auto read = wire::readImport(input, sample(), options);
    if (!read)
        qFatal("%s", read.error().toString().c_str());
    auto state = wire::applyImport(sample(), *read, "iam");
    if (!state)
        qFatal("%s", state.error().details[0].message.c_str());
    return *access::Snapshot::build(std::move(*state));
}

template<typename T>
fleet::Id idOf(const fleet::Table<T> &table, std::string_view externalId)
{
    const auto it = std::find_if(table.begin(), table.end(),
                                 [&](const T &row) { return row.externalId == externalId; });
    if (it == table.end())
        qFatal("no such row");
    return it->id;
}

bool may(const access::SnapshotPtr &snapshot, const char *member, const char *action,
         const char *node)
{
    return access::decide(*snapshot,
                          {fleet::PrincipalKind::Membership, idOf(sample().memberships(), member)},
                          action, idOf(sample().resources(), node), 0);
}

std::string leftOf(const rolemodel::IamImport &import)
{
    std::string all;
    for (const fleet::ErrorDetail &left : import.left)
        all += left.where + ": " + left.message + "\n";
    return all;
}

rolemodel::IamImport translated(std::string_view text)
{
    const auto import = rolemodel::importIam(text, "iam.json", sample());
    if (!import)
        qFatal("%s", import.error().toString().c_str());
    return *import;
}

} // namespace

class IamImportTest : public QObject
{
    Q_OBJECT
private slots:
    void allowAndDeny()
    {
        const auto import = translated(R"({"policies":[
            {"id":"readers","name":"Readers","members":["user:local:viewer","user:local:viewer-b"],
             "statements":[{"effect":"ALLOW","role":"reader","tenants":["harbour-company"]},
                           {"actions":["core:things:update"],"resources":["core:things:a-sensor"]}]},
            {"id":"not-b","name":"Not B","members":["user:local:vilma@nowhere.example"],
             "statements":[]},
            {"id":"deny","name":"No reading in B","members":["*"],
             "statements":[{"effect":"DENY","actions":["core:*:get"],
                            "resources":["building-b"],"tenants":["*"]}]}],
            "roles":[{"id":"reader","name":"Reader",
                      "actions":["core:things:get","resource:*:get","resource:sites:get"]}]})");
        QCOMPARE(QString::fromStdString(leftOf(import)),
                 "/policies/1/members/0: \"user:local:vilma@nowhere.example\": no membership has "
                 "this externalId or e-mail address\n"
                 "/policies/1: has no member left\n");
        QCOMPARE(import.policies, std::size_t{3});
        const auto snapshot = imported(import);
        QVERIFY(may(snapshot, "viewer", "core-things:get", "a-sensor"));
        QVERIFY(may(snapshot, "viewer-b", "core-things:get", "c-sensor"));
        QVERIFY(may(snapshot, "viewer", "resource-sites:get", "campus"));
        QVERIFY(!may(snapshot, "viewer", "core-things:get", "b-sensor")); // deny wins
        QVERIFY(may(snapshot, "viewer", "resource-sites:get", "b-sensor"));
        QVERIFY(may(snapshot, "viewer", "core-things:update", "a-sensor"));
        QVERIFY(!may(snapshot, "viewer", "core-things:update", "c-sensor"));
        QVERIFY(!may(snapshot, "designer", "core-things:get", "a-sensor"));
        QVERIFY(!may(snapshot, "viewer", "core-things:get", "tower-sensor"));
    }

    void denyOfEverythingTakesRolesToo()
    {
        const auto import = translated(R"({"id":"out","name":"Out","members":["user:local:manager"],
            "statements":[{"effect":"DENY","actions":["*"],"resources":["*"]}]})");
        QVERIFY2(import.left.empty(), leftOf(import).c_str());
        const auto snapshot = imported(import);
        for (const char *action : {"device:view", "role:assign", "space:edit"})
            QVERIFY(!may(snapshot, "manager", action, "harbour"));
        QVERIFY(may(snapshot, "designer", "space:edit", "harbour"));
    }

    void wildcardsThatAllowGiveNoMetaActions()
    {
        const auto import = translated(R"([{"id":"all","name":"All","members":["user:local:viewer"],
            "statements":[{"effect":"ALLOW","actions":["*","iam:teams:list"],"tenants":["*"]}]}])");
        QVERIFY(leftOf(import).find("does not give what changes access: api-key:create, "
                                    "iam-teams:list, role:assign, role:define") !=
                std::string::npos);
        const auto snapshot = imported(import);
        QVERIFY(may(snapshot, "viewer", "device:configure", "a-sensor"));
        QVERIFY(may(snapshot, "viewer", "iam-teams:list", "harbour")); // named in full
        QVERIFY(!may(snapshot, "viewer", "role:assign", "harbour"));
        QVERIFY(!may(snapshot, "viewer", "device:configure", "tower-sensor")); // not theirs
    }

    // Whatever is not translated is told, with its place; nothing means everything by being empty.
    void whatIsLeftIsTold_data()
    {
        QTest::addColumn<QString>("members");
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *statement, const char *where,
                            const char *says, const char *members = R"(["user:local:viewer"])") {
            QTest::newRow(name) << members << statement << where << says;
        };
        row("no place", R"({"actions":["a:b:c"]})", "/policies/0/statements/0", "not everywhere");
        row("empty tenants", R"({"actions":["a:b:c"],"tenants":[]})", "/policies/0/statements/0",
            "not everywhere");
        row("unknown tenant", R"({"actions":["a:b:c"],"tenants":["x"]})",
            "/policies/0/statements/0/tenants", "\"x\" is no node");
        row("unknown role", R"({"role":"x","tenants":["*"]})", "/policies/0/statements/0/role",
            "not in the file");
        row("no action", R"({"actions":[],"tenants":["*"]})", "/policies/0/statements/0",
            "no action left");
        row("wildcard for nothing", R"({"actions":["x:*"],"tenants":["*"]})",
            "/policies/0/statements/0", "stands for no action");
        row("bad action", R"({"actions":["a b:c"],"tenants":["*"]})",
            "/policies/0/statements/0/actions/0", "gives no action name");
        row("two as one", R"({"actions":["a:bC:get","a:b-c:get"],"tenants":["*"]})",
            "/policies/0/statements/0/actions/1", "would both be");
        row("effect", R"({"effect":"MAYBE","actions":["a:b:c"],"tenants":["*"]})",
            "/policies/0/statements/0/effect", "neither ALLOW nor DENY");
        row("unknown member", R"({"actions":["a:b:c"],"tenants":["*"],"until":"x"})",
            "/policies/0/statements/0/until", "was not translated");
        row("token", R"({"actions":["a:b:c"],"tenants":["*"]})", "/policies/0/members/0",
            "is neither user:local:", R"(["token:1"])");
        row("half a DENY", R"({"effect":"DENY","actions":["a:b:c"],"tenants":["tower","x"]})",
            "/policies/0/statements/0", "nothing of this DENY was taken over");
        row("a DENY for half of them", R"({"effect":"DENY","actions":["a:b:c"],"tenants":["*"]})",
            "/policies/0/statements/0", "nothing of this DENY was taken over",
            R"(["user:local:viewer","user:ldap:x"])");
        row("not theirs", R"({"actions":["a:b:c"],"tenants":["tower"]})",
            "/policies/0/statements/0", "delegate it instead");
        row("no statement", "7", "/policies/0/statements/0", "is not a statement");
    }
    void whatIsLeftIsTold()
    {
        QFETCH(QString, members);
        QFETCH(QString, statement);
        QFETCH(QString, where);
        QFETCH(QString, says);
        const QString text = R"([{"id":"p","name":"P","members":)" + members +
                             R"(,"statements":[)" + statement + "]}]";
        const auto import = translated(text.toStdString());
        const bool told = std::ranges::any_of(import.left, [&](const fleet::ErrorDetail &left) {
            return left.where == where.toStdString() &&
                   left.message.find(says.toStdString()) != std::string::npos;
        });
        QVERIFY2(told, leftOf(import).c_str());
        if (statement.contains("DENY") || statement.contains("tower"))
            QCOMPARE(import.policies, std::size_t{0});
        imported(import); // what is written is valid
    }

    void whatIsNoIam()
    {
        const auto codeOf = [](std::string_view text) {
            const auto import = rolemodel::importIam(text, "iam.json", sample());
            return import ? std::string() : import.error().code;
        };
        QCOMPARE(codeOf("{}"), std::string("not-iam"));
        QCOMPARE(codeOf("7"), std::string("not-iam"));
        QCOMPARE(codeOf("{"), std::string("invalid-json"));
        QCOMPARE(rolemodel::importIam("[]", "iam.json", {}).error().code,
                 std::string("no-manufacturer"));
    }

    void anyTextHasAnAnswer()
    {
        const std::string good = R"([{"id":"p","name":"P","members":["user:local:viewer","*"],
            "statements":[{"effect":"DENY","actions":["core:*:get","a:b:c"],"resources":["*"]},
            {"actions":["a:b:c"],"tenants":["harbour"]}]}])";
        const auto seed = std::random_device{}();
        std::mt19937 random(seed);
        qInfo("seed %u", seed);
        const std::string bytes = "\"{}[]:,*\n\\x0";
        for (int i = 0; i < 3000; ++i) {
            std::string text = good;
            for (auto changes = 1 + random() % 3; changes > 0; --changes)
                text[random() % text.size()] = bytes[random() % bytes.size()];
            const auto import = rolemodel::importIam(text, "iam.json", sample());
            if (import)
                imported(*import);
        }
    }
};

BAILIWICK_TEST(IamImportTest)
#include "tst_iam_import.moc"

// SPDX-License-Identifier: Apache-2.0
#include "store_fixture.h"

#include <algorithm>

using namespace bailiwick;
using namespace bailiwick::tests;

namespace {

struct Question
{
    std::string part;
    std::string prefix;
    fleet::Id under;
    std::optional<std::pair<std::string, fleet::Id>> after;
    std::int64_t most = 100000;
};

std::string lower(std::string text)
{
    for (char &c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return text;
}

bool isAscii(const std::string &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0; });
}

bool holds(const fleet::Resource &device, const std::string &part)
{
    const auto serial = device.attributes.find("serial");
    std::string serialText;
    if (serial != device.attributes.end()) {
        if (const auto *text = std::get_if<std::string>(&serial->second))
            serialText = *text;
    }
    for (const std::string &text : {device.name, device.externalId, serialText}) {
        if (lower(text).find(lower(part)) != text.npos)
            return true;
    }
    return false;
}

bool isAtOrBelow(const fleet::State &state, fleet::Id node, fleet::Id top)
{
    const auto *at = state.resources().find(node);
    while (at && at->id != top)
        at = state.resources().find(at->parent);
    return at != nullptr;
}

std::vector<std::string> expected(const fleet::State &state, const store::SessionScope &scope,
                                  const Question &question)
{
    std::vector<std::pair<std::string, fleet::Id>> found;
    for (const fleet::Resource &node : state.resources()) {
        if (node.kind == fleet::ResourceKind::Device && inScope(state, scope, node.id) &&
            holds(node, question.part) && node.name.starts_with(question.prefix) &&
            (question.under.isNull() || isAtOrBelow(state, node.id, question.under)) &&
            (!question.after || std::pair(node.name, node.id) > *question.after))
            found.emplace_back(node.name, node.id);
    }
    std::sort(found.begin(), found.end());
    std::vector<std::string> ids;
    for (const auto &[name, id] : found) {
        if (static_cast<std::int64_t>(ids.size()) < question.most)
            ids.push_back(id.toString());
    }
    return ids;
}

std::vector<std::string> asked(store::SessionConnection &session, const Question &question)
{
    using store::Value;
    const std::vector<Value> parameters{
        question.part,
        question.prefix,
        question.under.isNull() ? Value() : Value(question.under.toString()),
        question.after ? Value(question.after->first) : Value(),
        question.after ? Value(question.after->second.toString()) : Value(),
        question.most};
    store::QueryRows rows;
    const auto done = session.query(
        "SELECT d.id FROM found_devices(?1, ?2, ?3, ?4, ?5, ?6) AS f (id) JOIN device d"
        " ON d.id = f.id ORDER BY d.name, d.id",
        parameters, {}, [&](std::span<const Value> row) {
            rows.rows.emplace_back(row.begin(), row.end());
            return true;
        });
    std::vector<std::string> ids;
    if (!done)
        return {done.error().toString()};
    for (const auto &row : rows.rows)
        ids.push_back(std::get<std::string>(row[0]));
    return ids;
}

fleet::Resource node(std::uint64_t number, fleet::ResourceKind kind, fleet::Id parent,
                     std::string name)
{
    fleet::Resource resource;
    resource.id = {3, number};
    resource.kind = kind;
    resource.parent = parent;
    resource.name = std::move(name);
    return resource;
}

} // namespace

// The function that searches and merges places answers exactly the scope, whatever it is asked.
class TestFoundDevices : public QObject
{
    Q_OBJECT

private slots:
    void asTheScopeSays();
    void hostilePatterns();
};

void TestFoundDevices::asTheScopeSays()
{
    int answers = 0;
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        Random random(seed);
        StoreFixture fixture;
        QVERIFY(fixture.open());
        VERIFY_OK(fixture.commit(randomFleet(random, 120)));
        const fleet::State state = fixture.store->loadState().value();
        std::vector<fleet::Resource> devices;
        for (const fleet::Resource &resource : state.resources()) {
            if (resource.kind == fleet::ResourceKind::Device)
                devices.push_back(resource);
        }
        for (int round = 0; round < 25; ++round) {
            store::SessionScope scope = randomScope(random, state);
            scope.revision = state.revision;
            const auto session = fixture.store->openSession(scope);
            VERIFY_OK(session);
            for (int i = 0; i < 8; ++i) {
                const fleet::Resource &some =
                    oneOf(random, std::span<const fleet::Resource>(devices));
                Question question;
                if (below(random, 3) == 0)
                    question.part = lower(some.name.substr(below(random, some.name.size() + 1), 2));
                if (below(random, 4) == 0)
                    question.prefix = some.name.substr(0, 1 + below(random, 3));
                for (std::string *text : {&question.part, &question.prefix}) {
                    if (!isAscii(*text)) // a letter may have been cut
                        text->clear();
                }
                if (below(random, 2) == 0)
                    question.under = oneRow(random, state.resources()).id;
                if (below(random, 2) == 0)
                    question.after = {some.name, some.id};
                if (below(random, 2) == 0)
                    question.most = static_cast<std::int64_t>(below(random, 20));
                const auto right = expected(state, scope, question);
                answers += static_cast<int>(right.size());
                const auto got = asked(**session, question);
                QVERIFY2(got == right,
                         qPrintable(QStringLiteral("seed %1 round %2 %3: %4 rows, not %5: \"%6\""
                                                   " \"%7\" under %8 most %9 %10")
                                        .arg(seed)
                                        .arg(round)
                                        .arg(i)
                                        .arg(got.size())
                                        .arg(right.size())
                                        .arg(QString::fromStdString(question.part))
                                        .arg(QString::fromStdString(question.prefix))
                                        .arg(QString::fromStdString(question.under.toString()))
                                        .arg(question.most)
                                        .arg(QString::fromStdString(got.empty() ? "" : got[0]))));
            }
        }
    }
    QVERIFY(answers > 1000); // else nothing was tried
}

// Each is also a device's name, in sight and out of it: that it is found shows that the pattern
// arrived as it is.
void TestFoundDevices::hostilePatterns()
{
    const std::vector<std::string> patterns = {"x' OR true --",
                                               "'; DROP TABLE resource; --",
                                               "%",
                                               "_",
                                               "\\",
                                               "\\' OR 1=1 --",
                                               "%' ESCAPE '' OR '%' LIKE '%",
                                               "$$ OR true $$",
                                               "E'\\x27",
                                               "%1$L",
                                               "%s",
                                               "%%",
                                               "\"",
                                               "{}",
                                               "\xc3\xa9\xef\xbc\x87",
                                               ") UNION SELECT id FROM resource (",
                                               "\n\t/*"};
    StoreFixture fixture;
    QVERIFY(fixture.open());
    using enum fleet::ResourceKind;
    const auto root = node(1, Manufacturer, {}, "");
    fleet::ChangeSet changes{fleet::Put{root}};
    std::vector<fleet::Resource> sites;
    for (std::uint64_t i = 0; i < 2; ++i) {
        const auto customer = node(10 + i, Customer, root.id, "");
        sites.push_back(node(20 + i, Site, customer.id, ""));
        changes.push_back(fleet::Put{customer});
        changes.push_back(fleet::Put{sites.back()});
        for (std::size_t p = 0; p < patterns.size(); ++p) {
            auto device = node(100 + 100 * i + p, Device, sites.back().id, "a " + patterns[p]);
            device.attributes["serial"] = patterns[p];
            changes.push_back(fleet::Put{device});
        }
    }
    VERIFY_OK(fixture.commit(changes));
    const fleet::State state = fixture.store->loadState().value();
    store::SessionScope scope;
    scope.revision = state.revision;
    scope.sites = {sites[0].id};
    store::SessionScope mixed = scope;
    mixed.resources = {sites[0].parent};
    store::SessionScope everything;
    everything.revision = state.revision;
    everything.everything = true;
    for (const store::SessionScope &each : {scope, mixed, everything}) {
        const auto session = fixture.store->openSession(each);
        VERIFY_OK(session);
        for (const std::string &pattern : patterns) {
            Question question;
            question.part = pattern;
            QCOMPARE(asked(**session, question), expected(state, each, question));
            QVERIFY(!expected(state, each, question).empty());
            question = {};
            question.prefix = "a " + pattern;
            QCOMPARE(asked(**session, question), expected(state, each, question));
            question = {};
            question.after = {"a " + pattern, sites[1].id};
            QCOMPARE(asked(**session, question), expected(state, each, question));
        }
        Question outside;
        outside.under = sites[1].id;
        QCOMPARE(asked(**session, outside), expected(state, each, outside));
        for (const std::int64_t most : {-1, 0}) {
            Question none;
            none.most = most;
            QVERIFY(asked(**session, none).empty());
        }
    }
}

BAILIWICK_ENGINE_TEST(TestFoundDevices, Postgres)
#include "tst_found_devices.moc"

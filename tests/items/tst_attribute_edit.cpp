// SPDX-License-Identifier: Apache-2.0
#include "models/items/attribute_edit_model.h"
#include "models/items/principal_choice_model.h"
#include "tests/access/small_fleet.h"
#include "tests/support/registry.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace bailiwick;
using fleet::PrincipalKind;
using items::AttributeEditModel;
using items::AttributeEntry;
using items::AttributeKind;
using items::PrincipalChoiceModel;
using tests::SmallFleet;

class AttributeEditTest : public QObject
{
    Q_OBJECT

private:
    static constexpr items::AttributeRights all{true, true};

    static fleet::AttributeValue randomValue(QRandomGenerator &random)
    {
        const auto some = [&](const std::vector<std::string> &names) {
            std::vector<fleet::Id> ids;
            for (const std::string &name : names) {
                if (random.bounded(2) == 0)
                    ids.push_back(SmallFleet::id(name));
            }
            return ids;
        };
        switch (random.bounded(6)) {
        case 0:
            return random.bounded(2) == 0;
        case 1:
            return static_cast<std::int64_t>(random.generate64());
        case 2:
            return "text " + std::to_string(random.bounded(1000));
        case 3: {
            fleet::TextSet texts;
            for (int i = random.bounded(4); i > 0; --i)
                texts.push_back("tag " + std::to_string(random.bounded(9)));
            return fleet::textSet(texts);
        }
        case 4:
            return fleet::PrincipalRef{PrincipalKind::Team, SmallFleet::id("crew")};
        default:
            return fleet::principalSet(PrincipalKind::Membership, some({"mia", "tom", "ina"}));
        }
    }
    static AttributeEntry entry(const char *key, AttributeKind kind)
    {
        AttributeEntry entry;
        entry.key = QString::fromLatin1(key);
        entry.kind = kind;
        entry.isNew = true;
        return entry;
    }

private slots:
    // Whatever a node has comes out of the form as it went in.
    void everyValueStaysAsItIs()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        int kinds[items::attributeKindCount] = {};
        for (int i = 0; i < 2000; ++i) {
            const fleet::AttributeValue value = randomValue(random);
            const AttributeEntry made = items::attributeEntry("key", value);
            ++kinds[int(made.kind)];
            QVERIFY2(items::valueProblem(made).isEmpty(), qPrintable(QString::number(seed)));
            const bool same = items::valueOf(made) == value;
            QVERIFY2(same, qPrintable(QString::number(seed)));
        }
        for (const int count : kinds)
            QVERIFY2(count > 100, qPrintable(QString::number(seed)));
    }

    void problemsOfValues()
    {
        AttributeEntry number = entry("n", AttributeKind::Integer);
        for (const char *good : {"0", " 42 ", "-7", "9223372036854775807"}) {
            number.number = QString::fromLatin1(good);
            QVERIFY2(items::valueProblem(number).isEmpty(), good);
        }
        QVERIFY(items::valueOf(number) ==
                fleet::AttributeValue(std::numeric_limits<std::int64_t>::max()));
        for (const char *bad : {"", "x", "1.5", "9223372036854775808", "1e3", "--1"}) {
            number.number = QString::fromLatin1(bad);
            QVERIFY2(!items::valueProblem(number).isEmpty(), bad);
        }
        AttributeEntry texts = entry("t", AttributeKind::Texts);
        QStringList lines;
        for (std::size_t i = 0; i < fleet::maximumSetMembers; ++i)
            lines += QString::number(i);
        texts.lines = lines.join(u'\n') + QStringLiteral("\n\n  7 \n"); // blank, and one twice
        QVERIFY(!items::valueProblem(texts).isEmpty());
        texts.lines = lines.join(u'\n') + QStringLiteral("\n\n");
        QVERIFY(items::valueProblem(texts).isEmpty());
        AttributeEntry one = entry("p", AttributeKind::Principal);
        QVERIFY(!items::valueProblem(one).isEmpty());
        one.principals = {SmallFleet::id("tom")};
        QVERIFY(items::valueProblem(one).isEmpty());
    }

    void problemsOfNames()
    {
        using fleet::ResourceKind;
        for (const char *good : {"tags", "config_maxPower", "a1"})
            QVERIFY2(items::keyProblem(QLatin1String(good), ResourceKind::Device).isEmpty(), good);
        for (const char *bad : {"", "Tags", "1a", "a b", "_a", "a-b", "\xfc"})
            QVERIFY2(!items::keyProblem(QLatin1String(bad), ResourceKind::Device).isEmpty(), bad);
        QVERIFY(!items::keyProblem(QStringLiteral("owner"), ResourceKind::Device).isEmpty());
        QVERIFY(items::keyProblem(QStringLiteral("owner"), ResourceKind::Site).isEmpty());
        QVERIFY(!items::keyProblem(QString(64, u'a'), ResourceKind::Site).isEmpty());
    }

    void editsAddsAndRemoves()
    {
        SmallFleet small;
        fleet::Resource device = small.get<fleet::Resource>("d1");
        device.attributes["power"] = std::int64_t(7);
        device.attributes["tags"] = fleet::textSet({"a", "b"});
        AttributeEditModel model(small.state.applied({fleet::Put{device}}), device.id, all);
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(!model.isChanged());
        QVERIFY(model.attributes() == device.attributes);

        AttributeEntry power = model.entryAt(0);
        power.number = QStringLiteral("x");
        model.setEntry(0, power);
        QVERIFY(!model.problem().isEmpty());
        QCOMPARE(model.firstProblem(), 0);
        power.number = QStringLiteral("9");
        model.setEntry(0, power);
        QVERIFY(model.problem().isEmpty());
        QVERIFY(model.isChanged());

        const int row = model.add();
        QVERIFY(!model.problem().isEmpty()); // no name yet
        model.setEntry(row, entry("power", AttributeKind::Text));
        QVERIFY(model.problemOf(row).contains(QStringLiteral("already")));
        model.setEntry(row, entry("zone", AttributeKind::Text));
        QVERIFY(model.problem().isEmpty());
        model.remove(1); // tags
        fleet::Attributes wanted = device.attributes;
        wanted["power"] = std::int64_t(9);
        wanted["zone"] = std::string();
        wanted.erase("tags");
        QVERIFY(model.attributes() == wanted);
    }

    // Facts need fleet:edit, config_* device:configure.
    void rightsAreOfEachAttribute()
    {
        SmallFleet small;
        fleet::Resource device = small.get<fleet::Resource>("d1");
        device.attributes["config_power"] = std::int64_t(7);
        device.attributes["serial"] = std::string("A1");
        const fleet::State state = small.state.applied({fleet::Put{device}});
        const auto snapshot = access::Snapshot::build(state).value();
        const auto rights = [&](const char *who) {
            return items::attributeRights(*snapshot, SmallFleet::member(who), device.id,
                                          SmallFleet::now);
        };
        QVERIFY(rights("mia").facts && rights("mia").configuration);
        QVERIFY(!rights("tom").facts && rights("tom").configuration);
        QVERIFY(!rights("max").any());
        AttributeEditModel model(state, device.id, rights("tom"));
        QVERIFY(model.mayChange(0));
        QVERIFY(!model.mayChange(1));
        model.remove(1);
        QCOMPARE(model.rowCount(), 2);
        const int row = model.add();
        model.setEntry(row, entry("level", AttributeKind::Text));
        QVERIFY(model.problemOf(row).contains(QStringLiteral("config_")));
        model.setEntry(row, entry("config_level", AttributeKind::Text));
        QVERIFY(model.problem().isEmpty());
    }

    // The type that other nodes have it with is suggested, another one warned of.
    void otherNodesTellTheType()
    {
        SmallFleet small;
        fleet::Resource other = small.get<fleet::Resource>("d2");
        other.attributes["level"] = std::int64_t(1);
        other.attributes["readers"] =
            fleet::principalSet(PrincipalKind::Team, {SmallFleet::id("crew")});
        const fleet::State state = small.state.applied({fleet::Put{other}});
        AttributeEditModel model(state, SmallFleet::id("d1"), all);
        const int row = model.add();
        model.setEntry(row, entry("level", AttributeKind::Text));
        QVERIFY(model.warningOf(row).isEmpty()); // not known yet
        model.setTypes(access::AttributeTypes(state.resources()));
        QCOMPARE(model.unusedNames(), QStringList{QStringLiteral("readers")});
        QVERIFY(model.warningOf(row).contains(items::attributeKindText(AttributeKind::Integer)));
        QVERIFY(model.problem().isEmpty()); // a warning only
        AttributeEntry level = entry("level", AttributeKind::Integer);
        level.number = QStringLiteral("3");
        model.setEntry(row, level);
        QVERIFY(model.warningOf(row).isEmpty());
        model.setEntry(row, entry("readers", AttributeKind::Principals)); // an empty set fits
        QVERIFY(model.warningOf(row).isEmpty());
        AttributeEntry people = entry("readers", AttributeKind::Principals);
        people.principals = {SmallFleet::id("tom")};
        model.setEntry(row, people);
        QVERIFY(!model.warningOf(row).isEmpty());
    }

    void principalsAreTickedAndFiltered()
    {
        SmallFleet small;
        PrincipalChoiceModel model(small.state);
        const QAbstractItemModelTester tester(&model);
        model.choose(PrincipalKind::Membership, {SmallFleet::id("tom")}, false);
        const auto name = [&](int row) { return model.index(row, 0).data().toString(); };
        QCOMPARE(model.rowCount(), 7);
        QCOMPARE(name(0), QStringLiteral("tom")); // ticked first
        model.setFilterText(QStringLiteral("boreal"));
        QCOMPARE(model.rowCount(), 1);
        QSignalSpy changed(&model, &PrincipalChoiceModel::chosenChanged);
        QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.chosen().size(), std::size_t(2));
        // One only: ticking another takes the tick away.
        model.choose(PrincipalKind::Membership, {SmallFleet::id("tom")}, true);
        QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.chosen(), std::vector<fleet::Id>{SmallFleet::id("bo")});
        // End users are those who are nowhere employed.
        model.setFilterText({});
        model.choose(PrincipalKind::Person, {}, false);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(name(0), QStringLiteral("olga"));
    }
};

BAILIWICK_TEST(AttributeEditTest)
#include "tst_attribute_edit.moc"

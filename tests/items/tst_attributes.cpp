// SPDX-License-Identifier: Apache-2.0
#include "models/items/attribute_model.h"
#include "models/items/roles.h"
#include "tests/access/small_fleet.h"
#include "tests/support/registry.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace bailiwick;
using fleet::PrincipalKind;
using items::AttributeModel;
using tests::SmallFleet;

class AttributeModelTest : public QObject
{
    Q_OBJECT

private slots:
    // Sets stand as lists, people and teams by their names.
    void showsSetsAndPeople()
    {
        SmallFleet small;
        fleet::Resource device = small.get<fleet::Resource>("d1");
        const auto id = &SmallFleet::id;
        device.attributes["config_readers"] =
            fleet::principalSet(PrincipalKind::Membership, {id("tom"), id("ina")});
        device.attributes["crews"] = fleet::principalSet(PrincipalKind::Team, {id("crew")});
        device.attributes["keeper"] = fleet::PrincipalRef{PrincipalKind::Person, id("person olga")};
        device.attributes["none"] = fleet::TextSet();
        device.attributes["tags"] = fleet::textSet({"showroom", "floor 2"});
        const auto snapshot =
            access::Snapshot::build(small.state.applied({fleet::Put{device}})).value();
        AttributeModel model;
        const QAbstractItemModelTester tester(&model);
        model.setNode(snapshot, device.id);
        QCOMPARE(valueOf(model, "config_readers"), QString("ina, tom"));
        QCOMPARE(valueOf(model, "crews"), QString("crew"));
        QCOMPARE(valueOf(model, "keeper"), QString("olga"));
        QCOMPARE(valueOf(model, "none"), QString("None"));
        QCOMPARE(valueOf(model, "tags"), QString("floor 2, showroom"));
    }

    // Added, changed and removed by a draft; the rest as it is.
    void showsWhatTheDraftChanges()
    {
        SmallFleet small;
        fleet::Resource device = small.get<fleet::Resource>("d1");
        device.attributes["power"] = std::int64_t(7);
        device.attributes["serial"] = std::string("A1");
        device.attributes["tags"] = fleet::textSet({"showroom"});
        const auto snapshot =
            access::Snapshot::build(small.state.applied({fleet::Put{device}})).value();
        device.attributes["power"] = std::int64_t(9);
        device.attributes["keeper"] = SmallFleet::member("tom");
        device.attributes.erase("tags");
        const fleet::State draft = snapshot->state().applied({fleet::Put{device}});
        AttributeModel model;
        model.setNode(snapshot, device.id, &draft);
        QCOMPARE(valueOf(model, "power"), QString("7 → 9"));
        QCOMPARE(valueOf(model, "keeper"), QString("– → tom"));
        QCOMPARE(valueOf(model, "tags"), QString("showroom → –"));
        QCOMPARE(valueOf(model, "serial"), QString("A1"));
        int pending = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            pending += model.index(row, 0).data(items::PendingRole).toBool() ? 1 : 0;
        QCOMPARE(pending, 3);
        model.setNode(snapshot, device.id);
        QCOMPARE(valueOf(model, "power"), QString("7"));
    }

private:
    static QString valueOf(const AttributeModel &model, const QString &key)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data(items::IdRole).toString() == key)
                return model.index(row, AttributeModel::ValueColumn).data().toString();
        }
        return {};
    }
};

BAILIWICK_TEST(AttributeModelTest)
#include "tst_attributes.moc"

// SPDX-License-Identifier: Apache-2.0
#include "views/audit/event_detail_items.h"

#include "models/items/engine_text.h"
#include "models/items/error_text.h"
#include "models/items/labels.h"
#include "models/items/logged_words.h"
#include "models/items/roles.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardItemModel>

#include <algorithm>

namespace bailiwick::views {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::views::EventDetails)
};

QStandardItem *addRow(QStandardItem &parent, const QString &what, const QString &value = {},
                      const QString &icon = {})
{
    auto *first = new QStandardItem(what);
    auto *second = new QStandardItem(value);
    for (QStandardItem *item : {first, second}) {
        item->setEditable(false);
        item->setToolTip(item->text());
    }
    if (!icon.isEmpty())
        first->setData(icon, items::IconRole);
    parent.appendRow({first, second});
    return first;
}

void addJson(QStandardItem &parent, const QString &key, const QJsonValue &value)
{
    const QString name = items::labels::loggedField(key);
    if (value.isObject()) {
        QStandardItem *item = addRow(parent, name);
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            addJson(*item, it.key(), it.value());
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        QStandardItem *item = addRow(parent, name, items::labels::count(quint64(array.size())));
        for (qsizetype i = 0; i < array.size(); ++i)
            addJson(*item, QString::number(i + 1), array.at(i));
    } else {
        addRow(parent, name,
               value.isBool() ? items::labels::value(value.toBool())
                              : value.toVariant().toString());
    }
}

void addNodes(QStandardItem &parent, const QJsonObject &action, const QString &key,
              const QString &icon)
{
    const QJsonArray nodes = action[key].toArray();
    for (const auto &node : nodes) {
        const QJsonObject object = node.toObject();
        QStandardItem *item = addRow(parent, object[u"name"].toString(), {}, icon);
        item->setToolTip(object[u"id"].toString());
    }
    if (const qint64 more = action[key + QStringLiteral("More")].toInteger(); more > 0)
        addRow(parent, Text::tr("and %1 more").arg(items::labels::count(quint64(more))), {}, icon);
}

QString devices(const QJsonObject &action)
{
    QStringList parts;
    if (const qint64 gained = action[u"gainedDevices"].toInteger(); gained > 0)
        parts += Text::tr("gained on %n device(s)", nullptr, int(gained));
    if (const qint64 lost = action[u"lostDevices"].toInteger(); lost > 0)
        parts += Text::tr("lost on %n device(s)", nullptr, int(lost));
    return parts.join(QStringLiteral(", "));
}

// Teams stand beside their people in the effect; people are what is counted.
qsizetype peopleIn(const QJsonArray &effect)
{
    return std::count_if(effect.begin(), effect.end(), [](const QJsonValue &entry) {
        return entry[u"principal"][u"kind"].toString() != QLatin1String("team");
    });
}

// Those whom the row of a wide commit does not name one by one.
void addMore(QStandardItem &root, const QJsonObject &more)
{
    const qint64 others = more[u"principals"].toInteger();
    if (others == 0)
        return;
    QStandardItem *row = addRow(
        root, Text::tr("and %1 more").arg(items::labels::count(quint64(others))),
        Text::tr("%n people", nullptr, int(more[u"people"].toInteger())), QStringLiteral("person"));
    for (const auto &entry : more[u"actions"].toArray()) {
        const QString name = entry[u"action"].toString();
        QStringList parts;
        if (const qint64 gaining = entry[u"gaining"].toInteger(); gaining > 0)
            parts += Text::tr("%n people gain it", nullptr, int(gaining));
        if (const qint64 losing = entry[u"losing"].toInteger(); losing > 0)
            parts += Text::tr("%n people lose it", nullptr, int(losing));
        addRow(*row, items::labels::action(name.toStdString()), parts.join(QStringLiteral(", ")),
               QStringLiteral("key"))
            ->setToolTip(name);
    }
}

void addEffect(QStandardItem &parent, const QJsonArray &effect, const QJsonObject &more)
{
    const qsizetype people = peopleIn(effect) + more[u"people"].toInteger();
    QStandardItem *root = addRow(parent, Text::tr("Effective difference"),
                                 effect.isEmpty() ? Text::tr("nobody gains or loses anything")
                                                  : Text::tr("%n people", nullptr, int(people)),
                                 QStringLiteral("preview"));
    for (const auto &entry : effect) {
        const QJsonObject person = entry.toObject();
        const QJsonArray actions = person[u"actions"].toArray();
        const bool team = person[u"principal"].toObject()[u"kind"] == QLatin1String("team");
        QStandardItem *row = addRow(*root, person[u"label"].toString(),
                                    Text::tr("%n action(s)", nullptr, int(actions.size())),
                                    team ? QStringLiteral("team") : QStringLiteral("person"));
        for (const auto &action : actions) {
            const QJsonObject object = action.toObject();
            const QString name = object[u"action"].toString();
            QStandardItem *item = addRow(*row, items::labels::action(name.toStdString()),
                                         devices(object), QStringLiteral("key"));
            item->setToolTip(name);
            addNodes(*item, object, QStringLiteral("gained"), QStringLiteral("gained"));
            addNodes(*item, object, QStringLiteral("lost"), QStringLiteral("lost"));
        }
    }
    addMore(*root, more);
}

void addRefusals(QStandardItem &parent, const QJsonObject &detail)
{
    fleet::Error error;
    error.code = detail.value(u"code").toString().toStdString();
    error.message = detail.value(u"message").toString().toStdString();
    QStandardItem *root = addRow(parent, Text::tr("Refused because"), items::errorText(error),
                                 QStringLiteral("denied"));
    const QJsonArray refusals = detail[u"refusals"].toArray();
    for (const auto &refusal : refusals)
        addRow(*root, items::engineText(refusal.toObject()[u"message"].toString().toStdString()),
               refusal.toObject()[u"path"].toString());
}

void addChange(QStandardItem &parent, const QJsonObject &change)
{
    const bool removed = change.contains(u"remove");
    const QJsonObject entity = change[removed ? u"remove" : u"put"].toObject();
    const auto kind = fleet::entityKindFromName(entity[u"type"].toString().toStdString());
    const QString name = kind ? items::labels::of(*kind) : entity[u"type"].toString();
    QStandardItem *item = addRow(parent, name, removed ? Text::tr("removed") : Text::tr("written"),
                                 removed ? QStringLiteral("remove") : QStringLiteral("edit"));
    for (auto it = entity.begin(); it != entity.end(); ++it)
        if (it.key() != QLatin1String("type"))
            addJson(*item, it.key(), it.value());
}

} // namespace

void fillDetail(QStandardItemModel &model, const QByteArray &json)
{
    model.clear();
    model.setHorizontalHeaderLabels({Text::tr("What"), Text::tr("Detail")});
    QStandardItem &root = *model.invisibleRootItem();
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) {
        if (!json.isEmpty())
            addRow(root, QString::fromUtf8(json));
        return;
    }
    QJsonObject detail = document.object();
    if (detail.contains(u"refusals") || detail.contains(u"code")) {
        addRefusals(root, detail);
        for (const char *used :
             {"refusals", "code", "message", "person", "action", "resource", "path"})
            detail.remove(QLatin1String(used));
    }
    // value(), not []: that would put the missing key in.
    if (detail.value(u"effect").isArray()) {
        const QJsonObject more = detail.take(u"effectMore").toObject();
        addEffect(root, detail.take(u"effect").toArray(), more);
    }
    QJsonArray changes = detail.take(u"changes").toArray();
    if (detail.value(u"change").isObject())
        changes.append(detail.take(u"change"));
    if (!changes.isEmpty()) {
        QStandardItem *item =
            addRow(root, Text::tr("Changes"), items::labels::count(quint64(changes.size())),
                   QStringLiteral("edit"));
        for (const auto &change : changes)
            addChange(*item, change.toObject());
        detail.remove(u"count");
    }
    for (auto it = detail.begin(); it != detail.end(); ++it)
        addJson(root, it.key(), it.value());
}

} // namespace bailiwick::views

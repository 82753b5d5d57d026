// SPDX-License-Identifier: Apache-2.0
#include "models/items/labels.h"

#include <QCoreApplication>
#include <QLocale>

namespace bailiwick::items::labels {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::items::Labels)
};

} // namespace

QString value(bool flag)
{
    return flag ? Text::tr("Yes") : Text::tr("No");
}

QString value(const fleet::State &state, const fleet::AttributeValue &value)
{
    if (const bool *flag = std::get_if<bool>(&value))
        return labels::value(*flag);
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return QLocale().toString(static_cast<qlonglong>(*number));
    if (const auto *single = std::get_if<std::string>(&value))
        return QString::fromStdString(*single);
    QStringList members;
    if (const auto *texts = std::get_if<fleet::TextSet>(&value)) {
        for (const std::string &member : *texts)
            members += QString::fromStdString(member);
    }
    forEachPrincipal(value,
                     [&](const fleet::PrincipalRef &named) { members += person(state, named); });
    members.sort(Qt::CaseInsensitive);
    return members.isEmpty() ? Text::tr("None", "an attribute that is an empty set")
                             : members.join(QStringLiteral(", "));
}

} // namespace bailiwick::items::labels

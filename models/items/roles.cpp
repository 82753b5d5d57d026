// SPDX-License-Identifier: Apache-2.0
#include "models/items/roles.h"

#include <QStringList>

namespace bailiwick::items {

QString principalText(const fleet::PrincipalRef &principal)
{
    const std::string_view kind = fleet::name(principal.kind);
    return QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size())) + QLatin1Char(' ') +
           idText(principal.id);
}

std::optional<fleet::PrincipalRef> principalFromText(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char(' '));
    if (parts.size() != 2)
        return std::nullopt;
    const auto kind = fleet::principalKindFromName(parts[0].toStdString());
    const auto id = idFromText(parts[1]);
    if (!kind || !id)
        return std::nullopt;
    return fleet::PrincipalRef{*kind, *id};
}

} // namespace bailiwick::items

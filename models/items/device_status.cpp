// SPDX-License-Identifier: Apache-2.0
#include "models/items/device_status.h"

#include <QCoreApplication>
#include <QHash>

namespace bailiwick::items {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::items::DeviceStatus)
};

} // namespace

QString statusText(const QString &status)
{
    static const QHash<QString, const char *> known{
        {QStringLiteral("ok"), QT_TRANSLATE_NOOP("bailiwick::items::DeviceStatus", "ok")},
        {QStringLiteral("online"), QT_TRANSLATE_NOOP("bailiwick::items::DeviceStatus", "online")},
        {QStringLiteral("offline"), QT_TRANSLATE_NOOP("bailiwick::items::DeviceStatus", "offline")},
        {QStringLiteral("warning"), QT_TRANSLATE_NOOP("bailiwick::items::DeviceStatus", "warning")},
        {QStringLiteral("service"), QT_TRANSLATE_NOOP("bailiwick::items::DeviceStatus", "service")},
        {QStringLiteral("error"), QT_TRANSLATE_NOOP("bailiwick::items::DeviceStatus", "error")},
        {QStringLiteral("fault"), QT_TRANSLATE_NOOP("bailiwick::items::DeviceStatus", "fault")}};
    const char *word = known.value(status);
    return word ? Text::tr(word) : status;
}

Tone toneOfStatus(const QString &status)
{
    if (status == QLatin1String("online") || status == QLatin1String("ok"))
        return Tone::Good;
    if (status == QLatin1String("offline"))
        return Tone::Muted;
    if (status == QLatin1String("warning") || status == QLatin1String("service"))
        return Tone::Warning;
    if (status == QLatin1String("error") || status == QLatin1String("fault"))
        return Tone::Bad;
    return Tone::Neutral;
}

} // namespace bailiwick::items

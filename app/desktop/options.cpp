// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/options.h"

#include "models/remote/transport.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStandardPaths>

namespace bailiwick::desktop {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::desktop::Options)
};

tl::unexpected<fleet::Error> usage(const QString &what)
{
    return fleet::failure("usage", what.toStdString(), {},
                          Text::tr("See bailiwick --help.").toStdString());
}

} // namespace

QString defaultDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/bailiwick");
}

fleet::Expected<Options> parseOptions(const QStringList &arguments)
{
    const QCommandLineOption server(QStringLiteral("server"),
                                    Text::tr("Server to sign in to, e.g. https://localhost:8470."),
                                    QStringLiteral("url"));
    const QCommandLineOption pin(QStringLiteral("pin"),
                                 Text::tr("SHA-256 fingerprint of the server's certificate."),
                                 QStringLiteral("AB:CD:…"));
    const QCommandLineOption data(
        QStringLiteral("data"), Text::tr("Folder for drafts and the encrypted copy of the fleet."),
        QStringLiteral("folder"));
    const QCommandLineOption email(QStringLiteral("email"), Text::tr("Fills in the e-mail."),
                                   QStringLiteral("e-mail"));
    const QCommandLineOption organization(QStringLiteral("organization"),
                                          Text::tr("Fills in the organization."),
                                          QStringLiteral("name"));
    const QCommandLineOption light(QStringLiteral("light"), Text::tr("Light colours."));
    const QCommandLineOption dark(QStringLiteral("dark"), Text::tr("Dark colours."));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr("Bailiwick: who may do what in a fleet of connected products, and who said so."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  Text::tr("Prints this help."));
    const QCommandLineOption version = parser.addVersionOption();
    parser.addOptions({help, server, pin, data, email, organization, light, dark});
    if (!parser.parse(arguments))
        return usage(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return usage(Text::tr("What is \"%1\"?").arg(parser.positionalArguments().constFirst()));

    Options options;
    options.isHelp = parser.isSet(help);
    options.isVersion = parser.isSet(version);
    if (options.isHelp || options.isVersion) {
        options.text =
            options.isHelp
                ? parser.helpText()
                : QStringLiteral("bailiwick %1\n").arg(QCoreApplication::applicationVersion());
        return options;
    }
    if (parser.isSet(server)) {
        options.server = QUrl(parser.value(server), QUrl::StrictMode);
        if (options.server.scheme() != QLatin1String("https") || options.server.host().isEmpty())
            return usage(
                Text::tr("--server needs an https address, not \"%1\".").arg(parser.value(server)));
    }
    if (parser.isSet(pin)) {
        options.pin = remote::Transport::fingerprintFromText(parser.value(pin));
        if (options.pin.isEmpty())
            return usage(Text::tr("--pin needs 32 bytes in hexadecimal, not \"%1\".")
                             .arg(parser.value(pin)));
    }
    options.dataFolder = parser.isSet(data) ? parser.value(data) : defaultDataFolder();
    options.email = parser.value(email);
    options.organization = parser.value(organization);
    if (parser.isSet(light) && parser.isSet(dark))
        return usage(Text::tr("--light and --dark exclude each other."));
    if (parser.isSet(light))
        options.theme = widgets::Theme::Preference::Light;
    if (parser.isSet(dark))
        options.theme = widgets::Theme::Preference::Dark;
    return options;
}

} // namespace bailiwick::desktop

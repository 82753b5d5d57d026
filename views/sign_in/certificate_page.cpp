// SPDX-License-Identifier: Apache-2.0
#include "views/sign_in/certificate_page.h"

#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace bailiwick::views {
namespace {

// Two lines of 16 pairs: 95 characters do not fit in one, and people compare pair by pair.
QString inTwoLines(const QString &fingerprint)
{
    const qsizetype half = (fingerprint.size() + 1) / 2;
    return fingerprint.left(half) + u'\n' + fingerprint.mid(half);
}

} // namespace

CertificatePage::CertificatePage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_fingerprint(new QLabel(this))
    , m_trust(new QPushButton(tr("&Trust this server"), this))
    , m_refuse(new QPushButton(tr("&Do not connect"), this))
{
    for (QLabel *label : {m_title, m_text, m_fingerprint}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(label != m_fingerprint);
    }
    m_icon->setPixmap(widgets::iconPixmap(
        widgets::Icon::Lock, 40, widgets::toneColors(widgets::Tone::Warning, palette()).foreground,
        devicePixelRatioF()));
    m_title->setFont(widgets::titleFont(font()));
    m_fingerprint->setFont(widgets::tabularFont(font()));
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse |
                                           Qt::TextSelectableByKeyboard);
    m_fingerprint->setFrameShape(QFrame::StyledPanel);
    m_fingerprint->setMargin(10);
    m_fingerprint->setAccessibleName(tr("Fingerprint"));

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_trust);
    buttons->addWidget(m_refuse);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch();
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_fingerprint);
    layout->addLayout(buttons);
    layout->addStretch();
    m_refuse->setAutoDefault(true);
    m_trust->setAutoDefault(true);
    connect(m_trust, &QPushButton::clicked, this, &CertificatePage::accepted);
    connect(m_refuse, &QPushButton::clicked, this, &CertificatePage::refused);
}

void CertificatePage::ask(const QString &server, const QString &fingerprint, bool changed)
{
    m_title->setText(changed ? tr("The certificate of %1 is not the one you trusted").arg(server)
                             : tr("%1 is not known yet").arg(server));
    m_text->setText(
        changed ? tr("The server was set up anew, or somebody stands between you and it. Ask its "
                     "administrator for the fingerprint and compare before you trust it.")
                : tr("Compare this fingerprint of its certificate (SHA-256) with the one its "
                     "administrator gave you. Nothing has been sent to it yet."));
    m_fingerprint->setText(inTwoLines(fingerprint));
    m_refuse->setFocus();
}

} // namespace bailiwick::views

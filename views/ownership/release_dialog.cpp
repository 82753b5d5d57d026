// SPDX-License-Identifier: Apache-2.0
#include "views/ownership/release_dialog.h"

#include "models/fleet/owner_change.h"
#include "models/items/ownership_history_model.h"
#include "views/widgets/difference_pane.h"
#include "views/widgets/icons.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace bailiwick::ownership {

using widgets::Icon;

namespace {

constexpr fleet::Time day = 86'400'000;
constexpr int reasonLength = 1000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::ownership::ReleaseDialog)
};

QString introduction(bool completes, fleet::Time wait, const QString &owner)
{
    if (completes)
        return Text::tr(
                   "The time to object is over. %1 and everybody the device is shared with lose "
                   "it now, and what they set on it is erased. Whoever has its code can claim it.")
            .arg(owner);
    const QString told =
        wait > 0 ? Text::tr("%1 is told by e-mail and may object for %n day(s).", nullptr,
                            static_cast<int>(wait / day))
                       .arg(owner)
                 : Text::tr("%1 is told by e-mail and may object for a while.").arg(owner);
    return told + u' ' +
           Text::tr("Nothing changes before you complete it. Every step is in the log.");
}

} // namespace

ReleaseDialog::ReleaseDialog(const draft::Draft &draft, fleet::Id device, Step step,
                             fleet::Time wait, QWidget *parent)
    : QDialog(parent)
    , m_step(step)
    , m_reason(new QLineEdit(this))
    , m_difference(new widgets::DifferencePane(this))
    , m_problem(new QLabel(this))
    , m_accept(new QPushButton(
          icon(step == Step::Begin ? Icon::Clock : Icon::Unlock),
          step == Step::Begin ? tr("&Begin the release") : tr("&Free the device"), this))
{
    const fleet::State &state = draft.base()->state();
    const fleet::Resource *row = state.resources().find(device);
    const fleet::Ownership *ownership = state.ownerships().find(device);
    const fleet::Person *person = ownership ? state.persons().find(ownership->primary) : nullptr;
    const QString owner =
        items::nameOf({{}, person ? QString::fromStdString(person->name) : QString()});
    const QString name = row ? QString::fromStdString(row->name) : QString();
    setWindowTitle(step == Step::Begin ? tr("Release %1").arg(name) : tr("Free %1").arg(name));
    auto *text = new QLabel(introduction(step == Step::Complete, wait, owner), this);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    m_reason->setMaxLength(reasonLength);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("For example: the owner moved out, says the landlord"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_accept, QDialogButtonBox::AcceptRole);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_problem, 1);
    bottom->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(text);
    if (step == Step::Begin) {
        auto *form = new QFormLayout;
        form->addRow(tr("&Reason:"), m_reason);
        layout->addLayout(form);
    } else {
        m_reason->hide();
    }
    auto *what =
        new QLabel(step == Step::Begin ? tr("Once it is completed:") : tr("That means:"), this);
    layout->addWidget(what);
    layout->addWidget(m_difference, 1);
    layout->addLayout(bottom);
    resize(760, 520);

    connect(m_reason, &QLineEdit::textChanged, this, &ReleaseDialog::update);
    connect(m_difference, &widgets::DifferencePane::stateChanged, this, &ReleaseDialog::update);
    connect(m_accept, &QPushButton::clicked, this, &ReleaseDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (row)
        m_difference->preview(draft, fleet::noPrimary(state, *row));
    update();
}

ReleaseDialog::~ReleaseDialog()
{
    m_difference->disconnect(this);
}

QString ReleaseDialog::reason() const
{
    return m_reason->text().simplified();
}

QString ReleaseDialog::problem() const
{
    if (m_step == Step::Begin && reason().isEmpty())
        return tr("Say why the owner cannot be reached.");
    return m_difference->problem();
}

void ReleaseDialog::update()
{
    const QString why = problem();
    m_problem->setText(why);
    m_accept->setEnabled(why.isEmpty());
}

void ReleaseDialog::accept()
{
    if (problem().isEmpty())
        QDialog::accept();
}

} // namespace bailiwick::ownership

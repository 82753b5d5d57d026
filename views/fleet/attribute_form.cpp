// SPDX-License-Identifier: Apache-2.0
#include "views/fleet/attribute_form.h"

#include "models/items/labels.h"
#include "views/fleet/principal_picker.h"
#include "views/widgets/message_bar.h"
#include "views/widgets/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QStringListModel>
#include <QVBoxLayout>

namespace bailiwick::views {

using items::AttributeKind;

AttributeForm::AttributeForm(items::AttributeEditModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_name(new QLineEdit(this))
    , m_title(new QLabel(this))
    , m_kind(new QComboBox(this))
    , m_values(new QStackedWidget(this))
    , m_flag(new QComboBox(this))
    , m_number(new QLineEdit(this))
    , m_text(new QLineEdit(this))
    , m_lines(new QPlainTextEdit(this))
    , m_picker(new PrincipalPicker(model.state(), this))
    , m_problem(new widgets::MessageBar(this))
{
    m_title->setFont(widgets::titleFont(font()));
    m_title->setTextFormat(Qt::PlainText);
    m_name->setPlaceholderText(tr("for example config_maxPower"));
    m_name->setMaxLength(63);
    auto *names = new QCompleter(new QStringListModel(this), this);
    names->setCaseSensitivity(Qt::CaseInsensitive);
    m_name->setCompleter(names);
    for (int kind = 0; kind < items::attributeKindCount; ++kind)
        m_kind->addItem(items::attributeKindText(static_cast<AttributeKind>(kind)));
    makeValues();
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("&Kind:"), m_kind);
    auto *label = new QLabel(tr("&Value:"), this);
    label->setBuddy(m_values);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addLayout(form);
    layout->addWidget(label);
    layout->addWidget(m_values, 1);
    layout->addWidget(m_problem);
    layout->addStretch(0); // below fields of one line

    connect(m_name, &QLineEdit::textEdited, this, &AttributeForm::nameEntered);
    // Queued: the line takes the name out of the list after this.
    connect(names, qOverload<const QString &>(&QCompleter::activated), this,
            &AttributeForm::nameEntered, Qt::QueuedConnection);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AttributeForm::entered);
    connect(m_flag, &QComboBox::currentIndexChanged, this, &AttributeForm::entered);
    connect(m_number, &QLineEdit::textEdited, this, &AttributeForm::entered);
    connect(m_text, &QLineEdit::textEdited, this, &AttributeForm::entered);
    connect(m_lines, &QPlainTextEdit::textChanged, this, &AttributeForm::entered);
    connect(m_picker, &PrincipalPicker::changed, this, &AttributeForm::entered);
    connect(&model, &items::AttributeEditModel::edited, this, [this, names] {
        qobject_cast<QStringListModel *>(names->model())->setStringList(m_model.unusedNames());
        describe();
    });
    setRow(-1);
}

void AttributeForm::makeValues()
{
    m_flag->addItem(items::labels::value(true));
    m_flag->addItem(items::labels::value(false));
    m_lines->setTabChangesFocus(true);
    m_lines->setPlaceholderText(tr("One text a line"));
    const auto onTop = [this](QWidget *field) {
        auto *page = new QWidget(m_values);
        auto *layout = new QVBoxLayout(page);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(field);
        layout->addStretch(1);
        page->setFocusProxy(field);
        m_values->addWidget(page);
    };
    for (QWidget *field : {static_cast<QWidget *>(m_flag), static_cast<QWidget *>(m_number),
                           static_cast<QWidget *>(m_text)}) {
        field->setAccessibleName(tr("Value"));
        onTop(field);
    }
    m_lines->setAccessibleName(tr("Texts, one a line"));
    m_values->addWidget(m_lines);
    m_values->addWidget(m_picker); // one, or a set
}

QWidget *AttributeForm::valueWidget() const
{
    return m_values->currentWidget();
}

void AttributeForm::setRow(int row)
{
    m_row = row;
    show();
}

void AttributeForm::focusFirst()
{
    if (m_row >= 0 && m_model.entryAt(m_row).isNew)
        m_name->setFocus(Qt::OtherFocusReason);
    else
        valueWidget()->setFocus(Qt::OtherFocusReason);
}

void AttributeForm::show()
{
    const QScopedValueRollback filling(m_filling, true);
    const items::AttributeEntry entry =
        m_row >= 0 ? m_model.entryAt(m_row) : items::AttributeEntry();
    const bool editable = m_row >= 0 && m_model.mayChange(m_row);
    m_title->setText(m_row < 0     ? tr("Choose an attribute, or add one")
                     : entry.isNew ? tr("New attribute")
                                   : items::labels::attribute(entry.key.toStdString()));
    m_name->setText(entry.key);
    m_name->setReadOnly(!entry.isNew);
    m_name->setEnabled(editable);
    m_kind->setCurrentIndex(static_cast<int>(entry.kind));
    m_kind->setEnabled(editable);
    m_values->setEnabled(editable);
    m_values->setCurrentIndex(std::min(static_cast<int>(entry.kind), m_values->count() - 1));
    const bool oneLine = entry.kind < AttributeKind::Texts;
    m_values->setMaximumHeight(oneLine ? m_text->sizeHint().height() : QWIDGETSIZE_MAX);
    m_flag->setCurrentIndex(entry.flag ? 0 : 1);
    m_number->setText(entry.number);
    m_text->setText(entry.text);
    m_lines->setPlainText(entry.lines);
    m_picker->setChosen(entry.principalKind, entry.principals,
                        entry.kind == AttributeKind::Principal);
    describe();
}

// A name that other nodes have brings their kind along.
void AttributeForm::nameEntered()
{
    if (m_filling || m_row < 0)
        return;
    if (const auto usual = m_model.usualType(m_name->text().trimmed())) {
        const QScopedValueRollback filling(m_filling, true);
        m_kind->setCurrentIndex(static_cast<int>(items::kindOf(*usual)));
        if (const auto principal = items::principalKindOf(*usual);
            principal && m_picker->chosen().empty())
            m_picker->setChosen(*principal, {}, !access::isSet(*usual));
    }
    entered();
}

void AttributeForm::entered()
{
    if (m_filling || m_row < 0)
        return;
    items::AttributeEntry entry = m_model.entryAt(m_row);
    const AttributeKind before = entry.kind;
    entry.key = entry.isNew ? m_name->text().trimmed() : entry.key;
    entry.kind = static_cast<AttributeKind>(m_kind->currentIndex());
    entry.flag = m_flag->currentIndex() == 0;
    entry.number = m_number->text();
    entry.text = m_text->text();
    entry.lines = m_lines->toPlainText();
    entry.principalKind = m_picker->kind();
    entry.principals = m_picker->chosen();
    // Of a set that becomes one, the first stays.
    if (entry.kind == AttributeKind::Principal && entry.principals.size() > 1)
        entry.principals.resize(1);
    const bool other = entry.kind != before;
    m_model.setEntry(m_row, std::move(entry));
    if (other)
        show();
    describe();
}

void AttributeForm::describe()
{
    if (m_row < 0 || m_row >= m_model.rowCount()) {
        return m_problem->clear();
    }
    const items::AttributeEntry &entry = m_model.entryAt(m_row);
    QString text =
        m_model.mayChange(m_row) ? m_model.problemOf(m_row) : m_model.rights().problem(entry.key);
    if (text.isEmpty())
        text = m_model.warningOf(m_row);
    if (text.isEmpty())
        m_problem->clear();
    else if (text != m_problem->message().text)
        m_problem->showMessage({widgets::Tone::Warning, text, {}, {}, false});
}

} // namespace bailiwick::views

/** Calculations people ask for by name, with the formula the field uses. Inputs and outputs in shorthand. */
export interface KnownCalculator {
  words: RegExp;
  title: string;
  intro: string;
  inputs: string;
  outputs: readonly string[];
}

export const CALCULATORS: readonly KnownCalculator[] = [
  {
    words: /\btips?\b|split (?:the|a|our|my) (?:\w+ )?(?:bill|dinner|meal|check)|what each (?:person )?pays?/i,
    title: "Tip calculator",
    intro: "Splits a bill with its tip: what to leave, and what each person pays.",
    inputs: "Bill amount:money! >=0 $; Tip percentage:number!=15 >=0 %; Number of people:integer!=1 >=1",
    outputs: [
      "Tip amount:money $ = round(billAmount * tipPercentage / 100, 2)",
      "Total:money $ = round(billAmount * (1 + tipPercentage / 100), 2)",
      "Per person:money $ = round(billAmount * (1 + tipPercentage / 100) / numberOfPeople, 2)",
    ],
  },
  {
    words: /\bbmi\b|body mass/i,
    title: "BMI calculator",
    intro: "Body mass index from weight and height, in the classes of the WHO.",
    inputs: "Weight:number! >=1 kg; Height:number! >=1 cm",
    outputs: [
      "BMI:number = round(weight / pow(height / 100, 2), 1)",
      'Category:text = weight / pow(height / 100, 2) < 18.5 ? "Underweight" : weight / pow(height / 100, 2) < 25 ? "Normal weight" : weight / pow(height / 100, 2) < 30 ? "Overweight" : "Obese"',
    ],
  },
  {
    words: /\bwater (?:intake|need|consumption)\b|hydration/i,
    title: "Water intake calculator",
    intro: "About 33 ml for each kilogram, more when you are active.",
    inputs: "Weight:number! >=1 kg; Activity level:choice!(Sedentary|Moderate|Active)",
    outputs: [
      'Litres:number l = round(weight * 0.033 * (activityLevel == "Active" ? 1.4 : activityLevel == "Moderate" ? 1.2 : 1), 2)',
      'Ounces:number oz = round(weight * 0.033 * (activityLevel == "Active" ? 1.4 : activityLevel == "Moderate" ? 1.2 : 1) * 33.814, 1)',
    ],
  },
  {
    words: /\bdiscounts?\b|sale price/i,
    title: "Discount calculator",
    intro: "What it costs after the discount.",
    inputs: "Original price:money! >=0 $; Discount:number! >=0 <=100 %",
    outputs: [
      "You save:money $ = round(originalPrice * discount / 100, 2)",
      "Final price:money $ = round(originalPrice * (1 - discount / 100), 2)",
    ],
  },
  {
    words: /\b(loan|mortgage|instal?lment)\b/i,
    title: "Loan calculator",
    intro: "Equal monthly payments over the whole term.",
    inputs: "Loan amount:money! >=0 $; Annual interest rate:number! >=0 %; Years:number! >=1",
    outputs: [
      "Monthly payment:money $ = annualInterestRate == 0 ? round(loanAmount / (years * 12), 2) : round(loanAmount * (annualInterestRate / 1200) / (1 - pow(1 + annualInterestRate / 1200, -years * 12)), 2)",
      "Total paid:money $ = annualInterestRate == 0 ? round(loanAmount, 2) : round(loanAmount * (annualInterestRate / 1200) / (1 - pow(1 + annualInterestRate / 1200, -years * 12)) * years * 12, 2)",
      "Total interest:money $ = annualInterestRate == 0 ? 0 : round(loanAmount * (annualInterestRate / 1200) / (1 - pow(1 + annualInterestRate / 1200, -years * 12)) * years * 12 - loanAmount, 2)",
    ],
  },
  {
    words: /\b(compound interest|savings? (?:calculator|growth)|investment)\b/i,
    title: "Savings calculator",
    intro: "How a deposit grows with interest paid once a year.",
    inputs: "Starting amount:money! >=0 $; Interest rate:number! >=0 %; Years:number! >=0",
    outputs: [
      "Final amount:money $ = round(startingAmount * pow(1 + interestRate / 100, years), 2)",
      "Interest earned:money $ = round(startingAmount * pow(1 + interestRate / 100, years) - startingAmount, 2)",
    ],
  },
  {
    words: /\bsimple interest\b/i,
    title: "Simple interest calculator",
    intro: "Interest on the amount alone.",
    inputs: "Principal:money! >=0 $; Interest rate:number! >=0 %; Years:number! >=0",
    outputs: [
      "Interest:money $ = round(principal * interestRate * years / 100, 2)",
      "Total:money $ = round(principal * (1 + interestRate * years / 100), 2)",
    ],
  },
  {
    words: /\b(vat|sales tax|tax)\b/i,
    title: "Tax calculator",
    intro: "Tax on a net price.",
    inputs: "Net price:money! >=0 $; Tax rate:number!=20 >=0 %",
    outputs: [
      "Tax:money $ = round(netPrice * taxRate / 100, 2)",
      "Gross price:money $ = round(netPrice * (1 + taxRate / 100), 2)",
    ],
  },
  {
    words: /\bprofit|margin|markup\b/i,
    title: "Profit calculator",
    intro: "What is left of a sale.",
    inputs: "Cost:money! >=0 $; Price:money! >=0.01 $",
    outputs: ["Profit:money $ = round(price - cost, 2)", "Margin:number % = round((price - cost) / price * 100, 1)"],
  },
  {
    words: /\bfuel|gas cost|petrol\b/i,
    title: "Fuel cost calculator",
    intro: "What a trip costs in fuel.",
    inputs: "Distance:number! >=0 km; Consumption:number! >=0; Fuel price:money! >=0 $",
    outputs: [
      "Fuel needed:number l = round(distance * consumption / 100, 2)",
      "Trip cost:money $ = round(distance * consumption / 100 * fuelPrice, 2)",
    ],
  },
  {
    words: /\bpercent(?:age)?s? calculator\b|what percent/i,
    title: "Percentage calculator",
    intro: "A share of a whole.",
    inputs: "Percent:number! %; Whole:number!",
    outputs: ["Result:number = round(percent * whole / 100, 4)"],
  },
  {
    words: /\bbmr\b|calorie (?:needs?|intake|calculator)|basal/i,
    title: "Calorie calculator",
    intro: "Daily need at rest and with activity, by the Mifflin-St Jeor equation.",
    inputs:
      "Age:integer! >=1 years; Weight:number! >=1 kg; Height:number! >=1 cm; Sex:choice!(Female|Male); Activity level:choice!(Sedentary|Moderate|Active)",
    outputs: [
      'Resting calories:integer kcal = round(10 * weight + 6.25 * height - 5 * age + (sex == "Male" ? 5 : -161))',
      'Daily calories:integer kcal = round((10 * weight + 6.25 * height - 5 * age + (sex == "Male" ? 5 : -161)) * (activityLevel == "Active" ? 1.725 : activityLevel == "Moderate" ? 1.55 : 1.2))',
    ],
  },
  {
    words: /\b(hourly|salary|wage)\b/i,
    title: "Salary calculator",
    intro: "From an hourly wage to a month and a year.",
    inputs: "Hourly wage:money! >=0 $; Hours per week:number!=40 >=0",
    outputs: [
      "Weekly pay:money $ = round(hourlyWage * hoursPerWeek, 2)",
      "Monthly pay:money $ = round(hourlyWage * hoursPerWeek * 52 / 12, 2)",
      "Yearly pay:money $ = round(hourlyWage * hoursPerWeek * 52, 2)",
    ],
  },
  {
    words: /\bage calculator|how old\b/i,
    title: "Age calculator",
    intro: "Years and days between two dates.",
    inputs: "Birth date:date!; On date:date!=today",
    outputs: [
      "Age in years:integer = floor(days(birthDate, onDate) / 365.2425)",
      "Age in days:integer = days(birthDate, onDate)",
    ],
  },
  {
    words: /\bdays between|date difference|date calculator\b/i,
    title: "Date calculator",
    intro: "Days between two dates.",
    inputs: "Start date:date!; End date:date!",
    outputs: [
      "Days between:integer = days(startDate, endDate)",
      "Weeks between:number = round(days(startDate, endDate) / 7, 1)",
    ],
  },
  {
    words: /\b(electricity|energy) (?:cost|bill|usage)\b/i,
    title: "Electricity cost calculator",
    intro: "What an appliance costs to run.",
    inputs: "Power:number! >=0 W; Hours per day:number! >=0 <=24; Energy price:money! >=0 $",
    outputs: [
      "Cost per day:money $ = round(power / 1000 * hoursPerDay * energyPrice, 2)",
      "Cost per month:money $ = round(power / 1000 * hoursPerDay * energyPrice * 30, 2)",
    ],
  },
  {
    words: /\bunit price|price per\b/i,
    title: "Unit price calculator",
    intro: "What one unit costs.",
    inputs: "Price:money! >=0 $; Quantity:number! >=0.01",
    outputs: ["Unit price:money $ = round(price / quantity, 2)"],
  },
  {
    words: /\bpace|running speed\b/i,
    title: "Pace calculator",
    intro: "Minutes a kilometre.",
    inputs: "Distance:number! >=0.1 km; Time:number! >=0 min",
    outputs: ["Pace:number min/km = round(time / distance, 2)", "Speed:number km/h = round(distance / (time / 60), 2)"],
  },
  {
    words: /\bpaint|wall area\b/i,
    title: "Paint calculator",
    intro: "Paint for a wall.",
    inputs: "Width:number! >=0 m; Height:number! >=0 m; Coats:integer!=2 >=1; Coverage:number!=10 >=1",
    outputs: [
      "Area:number m² = round(width * height, 2)",
      "Paint needed:number l = round(width * height * coats / coverage, 2)",
    ],
  },
  {
    words: /\bmeetings?\b[^.]{0,24}\bcosts?\b|\bcosts? of (?:an?|the|our|my) (?:\w+ )?meetings?\b/i,
    title: "Meeting cost calculator",
    intro: "What it costs to have so many people in a room.",
    inputs: "People:integer! >=1; Hourly rate:money! >=0 $; Minutes:number! >=0",
    outputs: ["Cost:money $ = round(people * hourlyRate * minutes / 60, 2)"],
  },
  {
    words: /\brems?\b/,
    title: "Pixels in rem",
    intro: "A size in pixels, as a share of the base font size.",
    inputs: "Pixels:number! >=0; Base font size:number!=16 >=1",
    outputs: ["Rem:number = pixels / baseFontSize"],
  },
  {
    words: /\brectangle|square metres|area calculator|area\b/i,
    title: "Area calculator",
    intro: "Area and edge of a rectangle.",
    inputs: "Width:number! >=0 m; Height:number! >=0 m",
    outputs: ["Area:number m² = round(width * height, 4)", "Perimeter:number m = round(2 * (width + height), 4)"],
  },
];

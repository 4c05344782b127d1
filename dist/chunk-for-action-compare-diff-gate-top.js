// node_modules/simple-statistics/dist/simple-statistics.mjs
/**
* Our default sum is the [Kahan-Babuska algorithm](https://pdfs.semanticscholar.org/1760/7d467cda1d0277ad272deb2113533131dc09.pdf).
* This method is an improvement over the classical
* [Kahan summation algorithm](https://en.wikipedia.org/wiki/Kahan_summation_algorithm).
* It aims at computing the sum of a list of numbers while correcting for
* floating-point errors. Traditionally, sums are calculated as many
* successive additions, each one with its own floating-point roundoff. These
* losses in precision add up as the number of numbers increases. This alternative
* algorithm is more accurate than the simple way of calculating sums by simple
* addition.
*
* This runs in `O(n)`, linear time, with respect to the length of the array.
*
* @param {Array<number>} x input
* @return {number} sum of all input numbers
* @example
* sum([1, 2, 3]); // => 6
*/
function sum(x) {
	if (x.length === 0) return 0;
	var sum = x[0];
	var correction = 0;
	var transition;
	if (typeof sum !== "number") return NaN;
	for (var i = 1; i < x.length; i++) {
		if (typeof x[i] !== "number") return NaN;
		transition = sum + x[i];
		if (Math.abs(sum) >= Math.abs(x[i])) correction += sum - transition + x[i];
		else correction += x[i] - transition + sum;
		sum = transition;
	}
	return sum + correction;
}
/**
* The mean, _also known as average_,
* is the sum of all values over the number of values.
* This is a [measure of central tendency](https://en.wikipedia.org/wiki/Central_tendency):
* a method of finding a typical or central value of a set of numbers.
*
* This runs in `O(n)`, linear time, with respect to the length of the array.
*
* @param {Array<number>} x sample of one or more data points
* @throws {Error} if the length of x is less than one
* @returns {number} mean
* @example
* mean([0, 10]); // => 5
*/
function mean(x) {
	if (x.length === 0) throw new Error("mean requires at least one data point");
	return sum(x) / x.length;
}
/**
* The min is the lowest number in the array.
* This runs in `O(n)`, linear time, with respect to the length of the array.
*
* @param {Array<number>} x sample of one or more data points
* @throws {Error} if the length of x is less than one
* @returns {number} minimum value
* @example
* min([1, 5, -10, 100, 2]); // => -10
*/
function min(x) {
	if (x.length === 0) throw new Error("min requires at least one data point");
	var value = x[0];
	for (var i = 1; i < x.length; i++) if (x[i] < value) value = x[i];
	return value;
}
/**
* This is the internal implementation of quantiles: when you know
* that the order is sorted, you don't need to re-sort it, and the computations
* are faster.
*
* This implements the linear interpolation method (type=7 in R/numpy),
* which is the default in numpy.percentile and R's quantile.
*
* @param {Array<number>} x sample of one or more data points
* @param {number} p desired quantile: a number between 0 to 1, inclusive
* @returns {number} quantile value
* @throws {Error} if p ix outside of the range from 0 to 1
* @throws {Error} if x is empty
* @example
* quantileSorted([3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], 0.5); // => 9
*/
function quantileSorted(x, p) {
	var idx = (x.length - 1) * p;
	if (x.length === 0) throw new Error("quantile requires at least one data point.");
	else if (p < 0 || p > 1) throw new Error("quantiles must be between 0 and 1");
	else if (p === 1) return x[x.length - 1];
	else if (p === 0) return x[0];
	else if (idx % 1 !== 0) {
		var lower = Math.floor(idx);
		var upper = Math.ceil(idx);
		var fraction = idx - lower;
		return x[lower] + fraction * (x[upper] - x[lower]);
	} else return x[idx];
}
/**
* Rearrange items in `arr` so that all items in `[left, k]` range are the smallest.
* The `k`-th element will have the `(k - left + 1)`-th smallest value in `[left, right]`.
*
* Implements Floyd-Rivest selection algorithm https://en.wikipedia.org/wiki/Floyd-Rivest_algorithm
*
* @param {Array<number>} arr input array
* @param {number} k pivot index
* @param {number} [left] left index
* @param {number} [right] right index
* @returns {void} mutates input array
* @example
* var arr = [65, 28, 59, 33, 21, 56, 22, 95, 50, 12, 90, 53, 28, 77, 39];
* quickselect(arr, 8);
* // = [39, 28, 28, 33, 21, 12, 22, 50, 53, 56, 59, 65, 90, 77, 95]
*/
function quickselect(arr, k, left, right) {
	left = left || 0;
	right = right || arr.length - 1;
	while (right > left) {
		if (right - left > 600) {
			var n = right - left + 1;
			var m = k - left + 1;
			var z = Math.log(n);
			var s = .5 * Math.exp(2 * z / 3);
			var sd = .5 * Math.sqrt(z * s * (n - s) / n);
			if (m - n / 2 < 0) sd *= -1;
			quickselect(arr, k, Math.max(left, Math.floor(k - m * s / n + sd)), Math.min(right, Math.floor(k + (n - m) * s / n + sd)));
		}
		var t = arr[k];
		var i = left;
		var j = right;
		swap(arr, left, k);
		if (arr[right] > t) swap(arr, left, right);
		while (i < j) {
			swap(arr, i, j);
			i++;
			j--;
			while (arr[i] < t) i++;
			while (arr[j] > t) j--;
		}
		if (arr[left] === t) swap(arr, left, j);
		else {
			j++;
			swap(arr, j, right);
		}
		if (j <= k) left = j + 1;
		if (k <= j) right = j - 1;
	}
}
function swap(arr, i, j) {
	var tmp = arr[i];
	arr[i] = arr[j];
	arr[j] = tmp;
}
/**
* The [quantile](https://en.wikipedia.org/wiki/Quantile):
* this is a population quantile, since we assume to know the entire
* dataset in this library. This implementation uses linear interpolation,
* equivalent to R's type=7 and numpy's default percentile method.
*
* Sample is a one-dimensional array of numbers,
* and p is either a decimal number from 0 to 1 or an array of decimal
* numbers from 0 to 1.
* In terms of a k/q quantile, p = k/q - it's just dealing with fractions or dealing
* with decimal values.
* When p is an array, the result of the function is also an array containing the appropriate
* quantiles in input order
*
* @param {Array<number>} x sample of one or more numbers
* @param {Array<number> | number} p the desired quantile, as a number between 0 and 1
* @returns {number} quantile
* @example
* quantile([3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], 0.5); // => 9
*/
function quantile(x, p) {
	var copy = x.slice();
	if (Array.isArray(p)) {
		multiQuantileSelect(copy, p);
		var results = [];
		for (var i = 0; i < p.length; i++) results[i] = quantileSorted(copy, p[i]);
		return results;
	} else {
		quantileSelect(copy, quantileIndex(copy.length, p), 0, copy.length - 1);
		return quantileSorted(copy, p);
	}
}
function quantileSelect(arr, k, left, right) {
	if (k % 1 === 0) quickselect(arr, k, left, right);
	else {
		k = Math.floor(k);
		quickselect(arr, k, left, right);
		quickselect(arr, k + 1, k + 1, right);
	}
}
function multiQuantileSelect(arr, p) {
	var positions = /* @__PURE__ */ new Set();
	for (var i = 0; i < p.length; i++) {
		var idx = quantileIndex(arr.length, p[i]);
		positions.add(Math.floor(idx));
		positions.add(Math.ceil(idx));
	}
	var indices = Array.from(positions).sort(compare);
	multiselect(arr, indices, 0, indices.length - 1, 0, arr.length - 1);
}
function multiselect(arr, indices, lo, hi, left, right) {
	if (lo > hi) return;
	var mid = lo + hi >> 1;
	quickselect(arr, indices[mid], left, right);
	multiselect(arr, indices, lo, mid - 1, left, indices[mid] - 1);
	multiselect(arr, indices, mid + 1, hi, indices[mid] + 1, right);
}
function compare(a, b) {
	return a - b;
}
function quantileIndex(len, p) {
	var idx = (len - 1) * p;
	if (p === 1) return len - 1;
	else if (p === 0) return 0;
	else if (idx % 1 !== 0) return idx;
	else return idx;
}
/**
* The [median](http://en.wikipedia.org/wiki/Median) is
* the middle number of a list. This is often a good indicator of 'the middle'
* when there are outliers that skew the `mean()` value.
* This is a [measure of central tendency](https://en.wikipedia.org/wiki/Central_tendency):
* a method of finding a typical or central value of a set of numbers.
*
* The median isn't necessarily one of the elements in the list: the value
* can be the average of two elements if the list has an even length
* and the two central values are different.
*
* @param {Array<number>} x input
* @returns {number} median value
* @example
* median([10, 2, 5, 100, 2, 1]); // => 3.5
*/
function median(x) {
	return +quantile(x, .5);
}
/**
* The [Median Absolute Deviation](http://en.wikipedia.org/wiki/Median_absolute_deviation) is
* a robust measure of statistical
* dispersion. It is more resilient to outliers than the standard deviation.
*
* @param {Array<number>} x input array
* @returns {number} median absolute deviation
* @example
* medianAbsoluteDeviation([1, 1, 2, 2, 4, 6, 9]); // => 1
*/
function medianAbsoluteDeviation(x) {
	var medianValue = median(x);
	var medianAbsoluteDeviations = [];
	for (var i = 0; i < x.length; i++) medianAbsoluteDeviations.push(Math.abs(x[i] - medianValue));
	return median(medianAbsoluteDeviations);
}
/**
* We use `ε`, epsilon, as a stopping criterion when we want to iterate
* until we're "close enough". Epsilon is a very small number: for
* simple statistics, that number is **0.0001**
*
* This is used in calculations like the binomialDistribution, in which
* the process of finding a value is [iterative](https://en.wikipedia.org/wiki/Iterative_method):
* it progresses until it is close enough.
*
* Below is an example of using epsilon in [gradient descent](https://en.wikipedia.org/wiki/Gradient_descent),
* where we're trying to find a local minimum of a function's derivative,
* given by the `fDerivative` method.
*
* @example
* // From calculation, we expect that the local minimum occurs at x=9/4
* var x_old = 0;
* // The algorithm starts at x=6
* var x_new = 6;
* var stepSize = 0.01;
*
* function fDerivative(x) {
*   return 4 * Math.pow(x, 3) - 9 * Math.pow(x, 2);
* }
*
* // The loop runs until the difference between the previous
* // value and the current value is smaller than epsilon - a rough
* // meaure of 'close enough'
* while (Math.abs(x_new - x_old) > ss.epsilon) {
*   x_old = x_new;
*   x_new = x_old - stepSize * fDerivative(x_old);
* }
*
* console.log('Local minimum occurs at', x_new);
*/
var epsilon = 1e-4;
/**
* [Bayesian Classifier](http://en.wikipedia.org/wiki/Naive_Bayes_classifier)
*
* This is a naïve bayesian classifier that takes
* singly-nested objects.
*
* @class
* @example
* var bayes = new BayesianClassifier();
* bayes.train({
*   species: 'Cat'
* }, 'animal');
* var result = bayes.score({
*   species: 'Cat'
* })
* // result
* // {
* //   animal: 1
* // }
*/
var BayesianClassifier = function BayesianClassifier() {
	this.totalCount = 0;
	this.data = {};
};
/**
* Train the classifier with a new item, which has a single
* dimension of Javascript literal keys and values.
*
* @param {Object} item an object with singly-deep properties
* @param {string} category the category this item belongs to
* @return {undefined} adds the item to the classifier
*/
BayesianClassifier.prototype.train = function train(item, category) {
	if (!this.data[category]) this.data[category] = {};
	for (var k in item) {
		var v = item[k];
		if (this.data[category][k] === void 0) this.data[category][k] = {};
		if (this.data[category][k][v] === void 0) this.data[category][k][v] = 0;
		this.data[category][k][v]++;
	}
	this.totalCount++;
};
/**
* Generate a score of how well this item matches all
* possible categories based on its attributes
*
* @param {Object} item an item in the same format as with train
* @returns {Object} of probabilities that this item belongs to a
* given category.
*/
BayesianClassifier.prototype.score = function score(item) {
	var odds = {};
	var category;
	for (var k in item) {
		var v = item[k];
		for (category in this.data) {
			if (odds[category] === void 0) odds[category] = {};
			if (this.data[category][k]) odds[category][k + "_" + v] = (this.data[category][k][v] || 0) / this.totalCount;
			else odds[category][k + "_" + v] = 0;
		}
	}
	var oddsSums = {};
	for (category in odds) {
		oddsSums[category] = 0;
		for (var combination in odds[category]) oddsSums[category] += odds[category][combination];
	}
	return oddsSums;
};
var SQRT_2PI$1 = Math.sqrt(2 * Math.PI);
function cumulativeDistribution(z) {
	var sum = z;
	var tmp = z;
	for (var i = 1; i < 30; i++) {
		tmp *= z * z / (2 * i + 1);
		sum += tmp;
	}
	return Math.round((.5 + sum / SQRT_2PI$1 * Math.exp(-z * z / 2)) * 1e4) / 1e4;
}
/**
* A standard normal table, also called the unit normal table or Z table,
* is a mathematical table for the values of Φ (phi), which are the values of
* the [cumulative distribution function](https://en.wikipedia.org/wiki/Normal_distribution#Cumulative_distribution_function)
* of the normal distribution. It is used to find the probability that a
* statistic is observed below, above, or between values on the standard
* normal distribution, and by extension, any normal distribution.
*/
var standardNormalTable = [];
for (var z = 0; z <= 3.09; z += .01) standardNormalTable.push(cumulativeDistribution(z));
/**
* **[Gaussian error function](http://en.wikipedia.org/wiki/Error_function)**
*
* The `errorFunction(x/(sd * Math.sqrt(2)))` is the probability that a value in a
* normal distribution with standard deviation sd is within x of the mean.
*
* This function returns a numerical approximation to the exact value.
* It uses Horner's method to evaluate the polynomial of τ (tau).
*
* @param {number} x input
* @return {number} error estimation
* @example
* errorFunction(1).toFixed(2); // => '0.84'
*/
function errorFunction(x) {
	var t = 1 / (1 + .5 * Math.abs(x));
	var tau = t * Math.exp(-x * x + ((((((((.17087277 * t - .82215223) * t + 1.48851587) * t - 1.13520398) * t + .27886807) * t - .18628806) * t + .09678418) * t + .37409196) * t + 1.00002368) * t - 1.26551223);
	if (x >= 0) return 1 - tau;
	else return tau - 1;
}
/**
* The Inverse [Gaussian error function](http://en.wikipedia.org/wiki/Error_function)
* returns a numerical approximation to the value that would have caused
* `errorFunction()` to return x.
*
* @param {number} x value of error function
* @returns {number} estimated inverted value
*/
function inverseErrorFunction(x) {
	var a = 8 * (Math.PI - 3) / (3 * Math.PI * (4 - Math.PI));
	var inv = Math.sqrt(Math.sqrt(Math.pow(2 / (Math.PI * a) + Math.log(1 - x * x) / 2, 2) - Math.log(1 - x * x) / a) - (2 / (Math.PI * a) + Math.log(1 - x * x) / 2));
	if (x >= 0) return inv;
	else return -inv;
}
/**
* This is a single-layer [Perceptron Classifier](http://en.wikipedia.org/wiki/Perceptron) that takes
* arrays of numbers and predicts whether they should be classified
* as either 0 or 1 (negative or positive examples).
* @class
* @example
* // Create the model
* var p = new PerceptronModel();
* // Train the model with input with a diagonal boundary.
* for (var i = 0; i < 5; i++) {
*     p.train([1, 1], 1);
*     p.train([0, 1], 0);
*     p.train([1, 0], 0);
*     p.train([0, 0], 0);
* }
* p.predict([0, 0]); // 0
* p.predict([0, 1]); // 0
* p.predict([1, 0]); // 0
* p.predict([1, 1]); // 1
*/
var PerceptronModel = function PerceptronModel() {
	this.weights = [];
	this.bias = 0;
};
/**
* **Predict**: Use an array of features with the weight array and bias
* to predict whether an example is labeled 0 or 1.
*
* @param {Array<number>} features an array of features as numbers
* @returns {number|null} 1 if the score is over 0, otherwise 0; null if
* the model has not been trained on feature arrays of this length
*/
PerceptronModel.prototype.predict = function predict(features) {
	if (features.length !== this.weights.length) return null;
	var score = 0;
	for (var i = 0; i < this.weights.length; i++) score += this.weights[i] * features[i];
	score += this.bias;
	if (score > 0) return 1;
	else return 0;
};
/**
* **Train** the classifier with a new example, which is
* a numeric array of features and a 0 or 1 label.
*
* @param {Array<number>} features an array of features as numbers
* @param {number} label either 0 or 1
* @returns {PerceptronModel|null} this, or null if the label is not 0 or 1
*/
PerceptronModel.prototype.train = function train(features, label) {
	if (label !== 0 && label !== 1) return null;
	if (features.length !== this.weights.length) {
		this.weights = features.slice();
		this.bias = 1;
	}
	var prediction = this.predict(features);
	if (typeof prediction === "number" && prediction !== label) {
		var gradient = label - prediction;
		for (var i = 0; i < this.weights.length; i++) this.weights[i] += gradient * features[i];
		this.bias += gradient;
	}
	return this;
};
/**
* The [Probit](http://en.wikipedia.org/wiki/Probit)
* is the inverse of cumulativeStdNormalProbability(),
* and is also known as the normal quantile function.
*
* It returns the number of standard deviations from the mean
* where the p'th quantile of values can be found in a normal distribution.
* So, for example, probit(0.5 + 0.6827/2) ≈ 1 because 68.27% of values are
* normally found within 1 standard deviation above or below the mean.
*
* @param {number} p
* @returns {number} probit
*/
function probit(p) {
	if (p === 0) p = epsilon;
	else if (p >= 1) p = .9999;
	return Math.sqrt(2) * inverseErrorFunction(2 * p - 1);
}
// src/units/scale.ts
const decimalSteps = [
	{
		factor: 0xe8d4a51000,
		suffix: " T"
	},
	{
		factor: 1e9,
		suffix: " G"
	},
	{
		factor: 1e6,
		suffix: " M"
	},
	{
		factor: 1e3,
		suffix: " k"
	},
	{
		factor: 1,
		suffix: ""
	}
];
const steps = {
	ns: [
		{
			factor: 1e9,
			suffix: " s"
		},
		{
			factor: 1e6,
			suffix: " ms"
		},
		{
			factor: 1e3,
			suffix: " µs"
		},
		{
			factor: 1,
			suffix: " ns"
		},
		{
			factor: .001,
			suffix: " ps"
		}
	],
	B: [
		{
			factor: 0xe8d4a51000,
			suffix: " TB"
		},
		{
			factor: 1e9,
			suffix: " GB"
		},
		{
			factor: 1e6,
			suffix: " MB"
		},
		{
			factor: 1e3,
			suffix: " kB"
		},
		{
			factor: 1,
			suffix: " B"
		}
	],
	"op/s": decimalSteps.map(({ factor, suffix }) => ({
		factor,
		suffix: suffix === "" ? " op/s" : `${suffix}op/s`
	})),
	count: decimalSteps,
	samples: decimalSteps.map(({ factor, suffix }) => ({
		factor,
		suffix: `${suffix} samples`.replace("  ", " ")
	})),
	"1": [{
		factor: 1,
		suffix: ""
	}],
	"%": [{
		factor: .01,
		suffix: " %"
	}]
};
/** Scaled by the largest magnitude; three significant digits there, and no digit finer than one base unit of a whole thing. */
function scaleOf(values, unit) {
	const largest = largestOf(values);
	const ladder = (Object.hasOwn(steps, unit) ? steps[unit] : void 0) ?? [{
		factor: 1,
		suffix: unit === "" ? "" : ` ${unit}`
	}];
	const last = ladder.at(-1) ?? {
		factor: 1,
		suffix: ""
	};
	const named = largest === 0 ? unit === "ns" && largest === 0 ? {
		factor: 1,
		suffix: " ns"
	} : last : ladder.find(({ factor }) => largest >= factor * .9995) ?? last;
	const step = isReadable(largest / named.factor) ? named : powerStep(largest, ladder.find(({ factor }) => factor === 1) ?? last);
	return {
		...step,
		decimals: decimalsFor(largest / step.factor, step.factor === 1 && isWhole(values, unit))
	};
}
/** Magnitude of the largest finite one; 0 where there is none. */
function largestOf(values) {
	let largest = 0;
	for (const value of values) if (Number.isFinite(value)) largest = Math.max(largest, Math.abs(value));
	return largest;
}
/** More zeros than these are hard to count. */
function isReadable(scaled) {
	return scaled === 0 || scaled >= 1e-4 && scaled < 1e9;
}
const superscripts$1 = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** `1.54·10⁻¹⁴`: by powers of a thousand, as names of units go. */
function powerStep(largest, { factor, suffix }) {
	const exponent = Math.floor(Math.log10(largest / factor * 1.0005) / 3) * 3;
	const digits = [...String(Math.abs(exponent))].map((digit) => superscripts$1[Number(digit)]).join("");
	return {
		factor: factor * 10 ** exponent,
		suffix: `·10${exponent < 0 ? "⁻" : ""}${digits}${suffix}`
	};
}
/** The row's scale, or the value's own where the row's would show less than two digits of it: 37 ns beside 21 ms. */
function scaleBeside(value, row, unit) {
	return scaleWithin(value, scaleOf(row, unit), unit);
}
/** The same, of a row whose scale is known. */
function scaleWithin(value, shared, unit) {
	return showsDigits(value, shared) ? shared : scaleOf([value], unit);
}
/** Whether two significant digits of it are printed, or all it has. */
function showsDigits(value, { factor, decimals }) {
	const size = Math.abs(value) / factor;
	if (size === 0 || !Number.isFinite(size)) return true;
	return Math.floor(Math.log10(size)) + decimals >= 1 || decimals === 0 && size >= 1 && Number.isInteger(size);
}
function isWhole(values, unit) {
	return (unit === "B" || unit === "count" || unit === "samples") && values.every((value) => Number.isInteger(value));
}
/** Of what is small beside the readable numbers of its row. */
const mostDecimals = 14;
function decimalsFor(scaled, whole) {
	if (whole || scaled === 0) return 0;
	if (scaled >= 99.95) return 0;
	if (scaled >= 9.995) return 1;
	if (scaled >= .9995) return 2;
	return Math.min(mostDecimals, 2 - Math.floor(Math.log10(scaled)));
}
const minus = "−";
/** A number with so many decimals, the real minus, and thousands grouped from five digits on. */
function formatNumber(value, decimals) {
	if (Number.isNaN(value)) return "?";
	if (!Number.isFinite(value)) return value > 0 ? "∞" : `${minus}∞`;
	const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
	const grouped = whole.length > 4 ? whole.replaceAll(/\B(?=(\d{3})+$)/g, " ") : whole;
	const digits = fraction === void 0 ? grouped : `${grouped}.${fraction}`;
	return value < 0 && /[1-9]/.test(digits) ? minus + digits : digits;
}
/** `+` before a positive number; none before a value that is printed as zero. */
function formatSigned(value, decimals) {
	const text = formatNumber(value, decimals);
	return text.startsWith(minus) || !/[1-9∞]/.test(text) ? text : `+${text}`;
}
/** The number alone; the suffix is printed once a row. */
function formatScaled(value, scale) {
	if (value === 0) return "0";
	return formatNumber(value / scale.factor, scale.decimals);
}
/** With a narrow space, as in `4.12 ms`. */
function withSuffix(number, scale) {
	const suffix = scale.suffix.replaceAll(" ", " ");
	return number + (number === "0" ? suffix.replace(/^·10[^\u202f]*/, "") : suffix);
}
/** A quantity on its own: `4.12 ms`. */
function formatQuantity(value, unit) {
	const scale = scaleOf([value], unit);
	const text = withSuffix(formatScaled(value, scale), scale);
	return unit === "samples" && value === 1 ? text.replace(/s$/, "") : text;
}
/** A quantity in a cell beside others of its row, on the row's scale where that shows it. */
function formatBeside(value, row, unit) {
	const scale = scaleBeside(value, row, unit);
	return withSuffix(formatScaled(value, scale), scale);
}
/** Two quantities of one row: `0.61 → 1.28 ms`; an absent side is a dash; a unit a side where one scale shows only one. */
function formatPair(baseline, candidate, unit) {
	const scale = scaleOf([baseline, candidate].filter((value) => value !== void 0), unit);
	const fine = {
		...scale,
		decimals: decimalsOfRow([baseline ?? 0, candidate ?? 0], scale)
	};
	if (baseline !== void 0 && candidate !== void 0) {
		if (fine.suffix.startsWith("·") || [baseline, candidate].some((value) => !showsDigits(value, fine))) return `${formatQuantity(baseline, unit)} → ${formatQuantity(candidate, unit)}`;
	}
	const part = (value) => value === void 0 ? "–" : formatScaled(value, fine);
	return withSuffix(`${part(baseline)} → ${part(candidate)}`, fine);
}
/** More of them than the largest number of a row has by itself are not legible: 0.00029 beside 2.78914 MB is 290 B beside 2.79 MB. */
const mostMoreDecimals = 1;
/** As the scale has, or as many more as show two digits of the smallest: 49.5 µs beside 1.05 ms must not read as 0.05. */
function decimalsOfRow(values, { factor, decimals }) {
	const sizes = values.map((value) => Math.abs(value) / factor).filter((size) => size > 0 && Number.isFinite(size));
	return Math.max(decimals, Math.min(decimals + mostMoreDecimals, digitsAfterPoint(Math.min(...sizes), 2)));
}
/** Decimals that show so many significant digits. */
function digitsAfterPoint(size, significant) {
	return size > 0 && Number.isFinite(size) ? significant - 1 - Math.floor(Math.log10(size)) : 0;
}
/** A signed difference on its own scale, or on the one of its row: `+0.67 ms`; of shares in points. */
function formatDelta(delta, unit, row = [delta]) {
	const scale = deltaScale(delta, unit, row);
	return withSuffix(delta === 0 ? "0" : formatSigned(delta / scale.factor, scale.decimals), inPoints(scale));
}
/** Decimals follow the larger of both, and show at least one digit of the smaller: `+0.001 ms ±0.049`. */
function formatDeltaParts(delta, halfWidth, unit, row) {
	const scale = scaleOf([
		...row,
		delta,
		halfWidth
	], unit);
	const [low = 0, high = 0] = [Math.abs(delta), Math.abs(halfWidth)].sort((a, b) => a - b);
	const needed = Math.max(digitsAfterPoint(high / scale.factor, 2), digitsAfterPoint(low / scale.factor, 1));
	const least = Math.min(scale.decimals, Math.max(0, digitsAfterPoint(high / scale.factor, 3)));
	const fine = {
		...scale,
		decimals: Math.max(least, Math.min(scale.decimals + mostMoreDecimals, needed))
	};
	return {
		delta: withSuffix(delta === 0 ? "0" : formatSigned(delta / fine.factor, fine.decimals), inPoints(fine)),
		within: `±${formatScaled(halfWidth, fine)}`
	};
}
/** With the half width of its interval: `+0.67 ms ±0.08`. */
function formatDeltaWithin(delta, halfWidth, unit, row = [delta]) {
	const parts = formatDeltaParts(delta, halfWidth, unit, row);
	return `${parts.delta} ${parts.within}`;
}
/** What lies between two shares is no share of either: `6.6 → 9.8 %` is `+3.3 points`. */
function inPoints(scale) {
	return scale.suffix.trim() === "%" ? {
		...scale,
		suffix: " points"
	} : scale;
}
/** The unit of the row with as many decimals as two digits of the difference need, but never absurdly many. */
function deltaScale(delta, unit, row) {
	const scale = scaleOf([...row, delta], unit);
	const needed = digitsAfterPoint(Math.abs(delta) / scale.factor, 2);
	return {
		...scale,
		decimals: Math.max(0, Math.min(scale.decimals + 2, Math.max(scale.decimals, needed)))
	};
}
/** A fraction as percent, unsigned: `5 %`, `2.5 %`; no decimals that are zero. */
function formatPercent(fraction, decimals) {
	const percent = fraction * 100;
	return `${formatNumber(percent, decimals ?? (Math.abs(percent) >= 10 ? 0 : 1)).replace(/\.0$/, "")} %`;
}
/** A fraction as signed percent: `+0.6 %`. */
function formatSignedPercent(fraction) {
	return `${formatSigned(fraction * 100, decimalsOfPercent(fraction * 100, 0))} %`;
}
/** From tenfold on a factor reads better than percent. */
const factorFrom = 10;
/** `+18.0 %`, `−21.2 %`, `×12.4`; digits as the width of the interval allows. */
function formatChange(change) {
	return formatRatio(change.ratio, change);
}
/** `+16.2 … +19.9`, in the notation of the change it is beside; empty where the sample bounds neither side, and from 0. */
function formatInterval(change) {
	if (change.ratio === Number.POSITIVE_INFINITY || change.low === null && change.high === null) return "";
	const bound = (value, open) => value === null ? open : formatRatio(value, change).replace(/[\u202f%]+$/, "");
	return `${bound(change.low, "−∞")} … ${bound(change.high, "+∞")}`;
}
function formatRatio(value, row) {
	if (row.ratio === Number.POSITIVE_INFINITY) return value === row.ratio ? "from 0" : "∞";
	if (row.ratio >= factorFrom) return `×${formatNumber(value, value >= 99.95 ? 0 : 1)}`;
	return `${formatSigned((value - 1) * 100, decimalsOfRatio(value, row))} %`;
}
/** The value of the last digit of a printed change, as a ratio: 0.001 of `+18.0 %`. */
function changeStep(change) {
	if (change.ratio >= factorFrom) return change.ratio >= 99.95 ? 1 : .1;
	return 10 ** -(decimalsOfRatio(change.ratio, change) + 2);
}
function decimalsOfRatio(value, row) {
	const width = ((row.high ?? row.ratio) - (row.low ?? row.ratio)) * 100;
	const decimals = decimalsOfPercent((row.ratio - 1) * 100, width);
	return value > 0 && value < .1 ? Math.max(decimals, Math.min(6, digitsAfterPoint(value * 100, 1))) : decimals;
}
function decimalsOfPercent(percent, width) {
	if (Math.abs(percent) >= 100 || width >= 10) return 0;
	return Math.abs(percent) > 0 && Math.abs(percent) < .1 && width < .1 ? 2 : 1;
}
/** The size of a change in a sentence, unsigned, the same digits as in its row: `18 %` beside `+18.0 %`. */
function formatSize(change) {
	if (change.ratio >= factorFrom) return formatChange(change).replace("×", "");
	return formatChange(change).replace(/^[+\u2212]/, "").replace(/\.0+(?=\u202f)/, "");
}
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** `0.032`, `6·10⁻⁷`; never 0, for no test can say so. */
function formatP(p) {
	if (Number.isNaN(p)) return "?";
	if (p >= .0995) return formatNumber(Math.min(1, p), 2);
	if (p >= 95e-5) return formatNumber(p, 3);
	if (p <= 0) return "<10⁻³⁰⁰";
	const [digits = "1", exponent = "0"] = p.toExponential(0).split("e");
	return `${digits}·10⁻${[...exponent.replace(/^[-+]/, "")].map((digit) => superscripts[Number(digit)]).join("")}`;
}
/** Wall time for people: `480 ms`, `12 s`, `3 min 12 s`, `1 h 4 min`. */
function formatDuration(milliseconds) {
	if (milliseconds < 1e3) return `${Math.round(milliseconds)} ms`;
	const seconds = Math.round(milliseconds / 1e3);
	if (seconds < 60) return `${seconds} s`;
	const part = (value, unit) => value === 0 ? "" : ` ${value} ${unit}`;
	if (seconds < 3600) return `${Math.floor(seconds / 60)} min${part(seconds % 60, "s")}`;
	return `${Math.floor(seconds / 3600)} h${part(Math.floor(seconds % 3600 / 60), "min")}`;
}
/** `1 regression`, `3 regressions`. */
function formatCount(count, one, many = `${one}s`) {
	return `${formatNumber(count, 0)} ${count === 1 ? one : many}`;
}
// src/profile/changed-lines.ts
/** Parses unified diffs of any context width; binary files have no hunks. Lines outside a diff are passed over. */
function parseUnifiedDiff(text) {
	const files = [];
	let hunk;
	for (const line of text.split(/\r?\n/)) {
		const current = files.at(-1);
		if (hunk !== void 0 && (hunk.left > 0 || hunk.right > 0)) takeLine(hunk, line);
		else if (line.startsWith("diff --git ")) {
			files.push(openFile(line));
			hunk = void 0;
		} else if (current !== void 0 && line.startsWith("@@")) {
			hunk = openHunk(line);
			if (hunk !== void 0) current.hunks.push(hunk);
		} else if (current !== void 0 && current.hunks.length === 0) takeHeader(current, line);
	}
	return files.map(closeFile);
}
function openFile(line) {
	const match = /^diff --git "?a\/(.*?)"? "?b\/(.*?)"?$/.exec(line);
	return {
		path: unquoted(match?.[2] ?? ""),
		from: unquoted(match?.[1] ?? ""),
		state: "modified",
		hunks: []
	};
}
function takeHeader(file, line) {
	if (line.startsWith("new file")) file.state = "added";
	else if (line.startsWith("deleted file")) file.state = "deleted";
	else if (line.startsWith("rename from ")) file.from = unquoted(line.slice(12));
	else if (line.startsWith("rename to ")) file.path = unquoted(line.slice(10));
	else if (line.startsWith("--- ") && !line.startsWith("--- /dev/null")) file.from = headerPath(line, "a/");
	else if (line.startsWith("+++ ") && !line.startsWith("+++ /dev/null")) file.path = headerPath(line, "b/");
}
function headerPath(line, prefix) {
	const path = unquoted(line.slice(4).replace(/\t.*$/, ""));
	return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}
/** Git quotes unusual names and writes their bytes in octal. */
function unquoted(path) {
	const inner = /^"(.*)"$/.exec(path)?.[1] ?? path;
	if (!inner.includes("\\")) return inner;
	const bytes = [];
	for (const [piece] of inner.matchAll(/\\[0-7]{3}|\\.|[^\\]+/gs)) if (/^\\[0-7]{3}$/.test(piece)) bytes.push(Number.parseInt(piece.slice(1), 8));
	else bytes.push(...new TextEncoder().encode(piece.startsWith("\\") ? piece.slice(1) : piece));
	return new TextDecoder().decode(new Uint8Array(bytes));
}
function openHunk(line) {
	const match = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@ ?(.*)$/.exec(line);
	if (match === null) return void 0;
	const baseline = {
		start: Number(match[1]),
		count: Number(match[2] ?? 1)
	};
	const candidate = {
		start: Number(match[3]),
		count: Number(match[4] ?? 1)
	};
	return {
		left: baseline.count,
		right: candidate.count,
		baseline,
		candidate,
		nextLeft: baseline.count === 0 ? baseline.start + 1 : baseline.start,
		nextRight: candidate.count === 0 ? candidate.start + 1 : candidate.start,
		heading: match[5] ?? "",
		runs: [],
		open: false
	};
}
function takeLine(hunk, line) {
	const sign = line[0] ?? " ";
	if (sign === "\\") return;
	if (sign !== "+" && sign !== "-") {
		hunk.open = false;
		hunk.left--;
		hunk.right--;
		hunk.nextLeft++;
		hunk.nextRight++;
		return;
	}
	if (!hunk.open) hunk.runs.push({
		baseline: hunk.nextLeft,
		candidate: hunk.nextRight,
		removed: [],
		added: []
	});
	hunk.open = true;
	const run = hunk.runs.at(-1);
	if (sign === "+") {
		run?.added.push(line.slice(1));
		hunk.right--;
		hunk.nextRight++;
	} else {
		run?.removed.push(line.slice(1));
		hunk.left--;
		hunk.nextLeft++;
	}
}
function closeFile(file) {
	const hunks = file.hunks.flatMap(({ runs, heading }) => runs.map((run) => ({
		baseline: rangeOf$1(run.baseline, run.removed.length),
		candidate: rangeOf$1(run.candidate, run.added.length),
		heading,
		added: run.added,
		removed: run.removed
	})));
	const path = file.state === "deleted" ? file.from : file.path;
	return {
		path,
		from: file.from === path ? void 0 : file.from,
		state: file.state,
		hunks
	};
}
function rangeOf$1(next, count) {
	return {
		start: count === 0 ? next - 1 : next,
		count
	};
}
/** Baseline path → candidate path of renamed files. */
function renamedFilesOf(files) {
	return new Map(files.flatMap(({ from, path, state }) => from === void 0 || state !== "modified" ? [] : [[from, path]]));
}
/** Where a line of the baseline is in the candidate; undefined when the change removed or rewrote it. */
function candidateLineIn(files) {
	const byPath = new Map(files.map((file) => [file.path, file]));
	return (path, line) => {
		let shift = 0;
		for (const { baseline, candidate } of byPath.get(path)?.hunks ?? []) {
			if (baseline.count === 0 ? line <= baseline.start : line < baseline.start) break;
			if (line < baseline.start + baseline.count) return void 0;
			shift += candidate.count - baseline.count;
		}
		return line + shift;
	};
}
/** Blank lines and lines that are wholly comment change nothing that runs. */
function isIdle(text, path) {
	const trimmed = text.trim();
	if (/\.(?:pyx?|rb|sh|toml|ya?ml)$/.test(path)) return trimmed === "" || trimmed.startsWith("#");
	return trimmed === "" || trimmed.startsWith("//") || /^\/\*(?:(?!\*\/).)*(?:\*\/)?$|^\*(?: .*|\/)?$/.test(trimmed);
}
/** Line numbers of the candidate, 1-based and in ascending order. Blank and comment lines are left out. */
function touchedLines(file) {
	const lines = [];
	const gaps = [];
	for (const { candidate, added, removed } of file.hunks) {
		added.forEach((text, index) => {
			if (!isIdle(text, file.path)) lines.push(candidate.start + index);
		});
		if (candidate.count === 0 && removed.some((text) => !isIdle(text, file.path))) gaps.push(candidate.start);
	}
	return {
		lines,
		gaps
	};
}
// src/profile/function-range.ts
/** `definitions`: lines on which functions of the file start, known from profiles or source. */
function rangeUpToNext(line, definitions) {
	return {
		first: line,
		last: definitions.reduce((least, other) => other > line && other < least ? other : least, Infinity) - 1
	};
}
/** Lines written within the range, or lines deleted between two of its own. */
function isTouched(range, touched) {
	return touched.lines.some((line) => line >= range.first && line <= range.last) || touched.gaps.some((line) => line >= range.first && line < range.last);
}
// src/profile/short-name.ts
/** The one word by which source text defines a function that a symbol names: `ns::Parser<T>::next(Args...) const` is `next`. */
/** What compilers append to a name of theirs. */
const suffixes = / \[clone [^\]]*\]$|\.(?:constprop|isra|part|cold|lto_priv)(?:\.\d+)?$|::h[0-9a-f]{16}$|-fm$/;
/** Functions without a name are looked for where they are written: in the function around them. */
const nameless = /(?:::)?(?:\{\{?[^{}]*\}?\}(?:#\d+)?|\{lambda\([\s\S]*?\)#\d+\}|operator\(\)|\$_\d+)$|\.func\d+(?:\.\d+)*$/;
/** Undefined where the symbol has no word, as operators have none. */
function shortName(symbol) {
	let name = symbol.trim();
	for (let before = ""; before !== name;) {
		before = name;
		name = withoutArguments(name.replace(suffixes, "").replace(/ (?:const|volatile|noexcept|&&?)$/, ""));
		name = name.replace(nameless, "").trim();
	}
	return /([\w$]+)[^\w$]*$/.exec(name)?.[1];
}
const closes = {
	")": "(",
	">": "<",
	"]": "["
};
/** Without brackets at the end and what they hold, unless they are all there is. */
function withoutArguments(name) {
	if (closes[name.at(-1) ?? ""] === void 0 || /operator\s*\S{1,3}$/.test(name)) return name;
	let depth = 0;
	for (let at = name.length - 1; at > 0; at--) {
		const letter = name[at] ?? "";
		if (letter in closes && !(letter === ">" && name[at - 1] === "-")) depth++;
		else if ("(<[".includes(letter) && --depth === 0) return name.slice(0, at).trim();
	}
	return name;
}
// src/profile/source-text.ts
const slashComments = String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`;
const doubleQuoted = String.raw`"(?:\\.|[^"\\\n])*"`;
/** A slash starts a regular expression where an operand cannot precede it. */
const jsRegExp = String.raw`(?<=(?:^|[(,=:[!&|?{};+>\n]|\breturn)[ \t]*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*`;
const literals = {
	js: new RegExp(`${slashComments}|'(?:\\\\.|[^'\\\\\\n])*'|${doubleQuoted}|\`(?:\\\\[\\s\\S]|[^\`\\\\])*\`|${jsRegExp}`, "g"),
	go: new RegExp(`${slashComments}|${doubleQuoted}|\`[^\`]*\`|'(?:\\\\[^\\n]{1,9}|[^'\\\\\\n])'`, "g"),
	python: /#[^\n]*|"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g,
	jvm: new RegExp(`${slashComments}|"""[\\s\\S]*?"""|${doubleQuoted}|'(?:\\\\[^\\n]{1,6}|[^'\\\\\\n])'`, "g"),
	native: new RegExp(`${slashComments}|${doubleQuoted}|'(?:\\\\[^\\n]{1,9}|[^'\\\\\\n])'`, "g"),
	unknown: new RegExp(`${slashComments}|${doubleQuoted}`, "g")
};
/** The text with comments and literals as spaces; offsets and lines stay. */
function blankLiterals(text, language) {
	return text.replace(literals[language], (literal) => literal.replaceAll(/[^\n]/g, " "));
}
/** The text with a blank for each comment; literals stay. */
function withoutComments(text, language) {
	return text.replace(literals[language], (found) => /^(?:\/[/*]|#)/.test(found) ? " " : found);
}
/** By the extension; `unknown` where that is none of a language that is read here. */
function languageOfPath(path) {
	if (/\.(?:[cm]?[jt]sx?|vue|svelte)$/.test(path)) return "js";
	if (path.endsWith(".go")) return "go";
	if (/\.pyx?$/.test(path)) return "python";
	if (/\.(?:java|kts?|scala|groovy)$/.test(path)) return "jvm";
	return /\.(?:c|cc|cpp|cxx|h|hpp|rs|zig|swift|m|mm)$/.test(path) ? "native" : "unknown";
}
/** Where the function that is defined at `line` (V8: and `column`, at its parameters) ends. `blank`: after `blankLiterals()`. */
function rangeIn(blank, start, language) {
	const offset = offsetOf(blank, start.line);
	if (offset === void 0) return void 0;
	const last = language === "python" ? pythonEnd(blank.split("\n"), start.line) : bracedEnd(blank, language === "js" ? offset + (start.column ?? 1) - 1 : offset, language);
	return last === void 0 ? void 0 : {
		first: start.line,
		last
	};
}
function offsetOf(text, line) {
	let offset = 0;
	for (let at = 1; at < line; at++) {
		const end = text.indexOf("\n", offset);
		if (end < 0) return void 0;
		offset = end + 1;
	}
	return offset;
}
function lineAt(text, offset) {
	let line = 1;
	for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
	return line;
}
/** From a definition to the end of its body: the first brace outside its parameters opens it. */
function bracedEnd(text, offset, language) {
	let depth = 0;
	let parameters = false;
	let arrow = false;
	for (let at = offset; at < text.length; at++) {
		const letter = text[at] ?? "";
		if (letter === "{" && depth === 0) return matchingBrace(text, at);
		if ("([{".includes(letter)) depth++;
		else if (")]}".includes(letter)) depth--;
		if (letter === ")" && depth === 0) parameters = true;
		if (text.startsWith("=>", at) && depth <= 0) {
			arrow = true;
			parameters = true;
			depth = 0;
			at++;
			continue;
		}
		if (arrow && (depth < 0 || (letter === ";" || letter === ",") && depth === 0)) return lineAt(text, at);
		if (!arrow && parameters && letter === ";" && depth <= 0 && language !== "go") return void 0;
	}
	return arrow ? lineAt(text, text.length) : void 0;
}
function matchingBrace(text, open) {
	let depth = 0;
	for (let at = open; at < text.length; at++) if (text[at] === "{") depth++;
	else if (text[at] === "}" && --depth === 0) {
		if (/^\s*\{/.exec(text.slice(at + 1, at + 200)) === null) return lineAt(text, at);
	}
}
/** Decorators may be first; the body is what is indented deeper than `def`. */
function pythonEnd(lines, line) {
	let header = line - 1;
	while (header < lines.length && /^\s*(?:@|$)/.test(lines[header] ?? "")) header++;
	const match = /^(\s*)(?:async\s+)?(?:def|class)\b/.exec(lines[header] ?? "");
	if (match === null) return header < lines.length ? header + 1 : void 0;
	const indent = match[1]?.length ?? 0;
	let last = header;
	let brackets = 0;
	for (let at = header; at < lines.length; at++) {
		const text = lines[at] ?? "";
		const inside = brackets > 0;
		for (const letter of text) brackets += "([{".includes(letter) ? 1 : ")]}".includes(letter) ? -1 : 0;
		if (text.trim() === "") continue;
		if (at > header && !inside && text.length - text.trimStart().length <= indent) break;
		last = at;
	}
	return last + 1;
}
/** Lines on which a function of that name is defined; for profilers that give names only. */
function definitionsOf(blank, name, language) {
	const short = shortName(name);
	if (short === void 0) return [];
	const escaped = short.replaceAll("$", "\\$");
	return [...blank.matchAll(new RegExp(definitionPattern(escaped, language), "gm"))].map((match) => lineAt(blank, match.index + match[0].search(/\S/)));
}
/** Every definition of a file, in the order of its text. */
function definitionsIn(blank, language = "native") {
	const pattern = new RegExp(definitionPattern("([\\w$]+)", language), "gm");
	return [...blank.matchAll(pattern)].flatMap((match) => {
		const name = match.slice(1).find((each) => each !== void 0) ?? "";
		if (/^(?:if|for|while|switch|catch|match|return|sizeof|defined|loop|unsafe|[A-Z][A-Z0-9_]*)$/.test(name)) return [];
		return [{
			name,
			line: lineAt(blank, match.index + match[0].search(/\S/))
		}];
	});
}
/** Attributes for compilers between a function's words, with brackets of its own. */
const attribute = String.raw`(?:__attribute__|__declspec|alignas|decltype|explicit|requires)\s*\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)`;
/** A name after its type or `fn`, its parameters, and what may be between them and the brace: results, bounds, initializers. */
function nativeDefinition(name) {
	return String.raw`^[ \t]*(?!(?:return|else|new|throw|case|if|for|while|match|switch|let|loop|do|catch)\b)(?:(?:pub(?:\([^)]*\))?|${attribute}|[\w$:<>,*&\[\]@"]+)[ \t*&]+)*(?:[\w$]+::)*~?${name}\s*(?:<[^;{}()]*>)?\s*\([^;{}]*\)[^;{}]*\{`;
}
function definitionPattern(name, language) {
	switch (language) {
		case "go": return String.raw`^func\s+(?:\([^)]*\)\s*)?${name}\s*[[(]`;
		case "python": return String.raw`^\s*(?:async\s+)?def\s+${name}\s*[[(]`;
		case "js": return String.raw`\bfunction\s*\*?\s*${name}\s*\(|^\s*(?:(?:static|async|get|set|public|private|protected|override)\s+)*[#*]?${name}\s*(?:<[^>]*>)?\([^;]*?\{|\b${name}\s*[=:]\s*(?:async\s*)?(?:function\b|\([^()]*\)[^=;{]*=>|[\w$]+\s*=>)`;
		default: return nativeDefinition(name);
	}
}
// src/profile/changed-functions.ts
/** Which of a diff's functions the change under review touched, and where they are. */
/** `sources`: text of changed files on the candidate, by repository path. Without it a function ends where the next begins. */
function changedFunctions(functions, changes, sources) {
	const files = changes.map((file) => {
		const text = sources.get(file.path);
		const blank = text === void 0 ? void 0 : blankLiterals(text, languageOfPath(file.path));
		return {
			path: file.path,
			state: file.state,
			touched: touchedLines(file),
			blank
		};
	});
	const byPath = new Map(files.map((file) => [file.path, file]));
	const definitions = definitionLines(functions);
	const keys = /* @__PURE__ */ new Set();
	const found = /* @__PURE__ */ new Set();
	const locations = /* @__PURE__ */ new Map();
	for (const each of functions) {
		if (each.candidate.total === 0) continue;
		const located = locate(each, files, byPath);
		if (located === void 0) continue;
		found.add(each.key);
		if (each.frame.line === void 0) locations.set(each.key, {
			file: located.file.path,
			line: located.line
		});
		if (isChanged(each, located, definitions.get(located.file.path) ?? [])) keys.add(each.key);
	}
	for (const { key, place, lines = [] } of functions) {
		const file = place?.kind === "repository" ? byPath.get(place.path) : void 0;
		if (file === void 0) continue;
		if (file.state === "added" || !found.has(key) && isAnyTouched(lines, file)) keys.add(key);
	}
	return {
		keys,
		locations
	};
}
function definitionLines(functions) {
	const lines = /* @__PURE__ */ new Map();
	for (const { place, frame } of functions) {
		if (place === void 0 || frame.line === void 0) continue;
		const known = lines.get(place.path);
		if (known === void 0) lines.set(place.path, [frame.line]);
		else known.push(frame.line);
	}
	return lines;
}
/** In a changed file, by what the profiler says or else by the function's name in the source; undefined elsewhere. */
function locate({ place, frame, lines = [] }, files, byPath) {
	if (place?.kind === "dependency" || place?.kind === "runtime" || frame.kind === "runtime") return void 0;
	const own = place === void 0 ? void 0 : byPath.get(place.path);
	if (place?.kind === "repository" && own === void 0) return void 0;
	if (own !== void 0 && frame.line !== void 0) return {
		file: own,
		line: frame.line
	};
	const found = (own === void 0 ? files : [own]).flatMap((file) => {
		if (file.blank === void 0) return [];
		return definitionsOf(file.blank, frame.name, languageOfPath(file.path)).map((line) => ({
			file,
			line
		}));
	});
	const likely = found.filter(({ file }) => isPathOf(file.path, frame.name));
	const choices = likely.length > 0 ? likely : found;
	if (choices.length < 2) return choices[0];
	const ran = choices.filter(({ file, line }) => {
		const range = rangeIn(file.blank ?? "", { line }, languageOfPath(file.path));
		return range !== void 0 && lines.some((each) => each >= range.first && each <= range.last);
	});
	return ran.length === 1 ? ran[0] : void 0;
}
/** `com.example.Parser.next` is in com/example/Parser.java. */
function isPathOf(path, name) {
	const folders = name.split(/[.$]/).slice(0, -1);
	return folders.length > 0 && path.replace(/\.\w+$/, "").endsWith(folders.join("/"));
}
function isChanged({ frame, lines = [] }, located, definitions) {
	const { file, line } = located;
	const column = frame.line === void 0 ? void 0 : frame.column;
	const isScript = line === 1 && column === 1;
	if (isScript && file.blank !== void 0) return isTouchedOutside(file, file.blank);
	const range = isScript ? void 0 : rangeOf(file, {
		line,
		column
	});
	if (range !== void 0) return isTouched(range, file.touched);
	return isAnyTouched(lines, file) || isTouched(rangeUpToNext(line, definitions), file.touched);
}
/** Of what no function holds; one that the profile does not name, as V8 inlined it, is no part of the script's own code either. */
function isTouchedOutside({ path, touched }, blank) {
	const language = languageOfPath(path);
	const ranges = definitionsIn(blank, language).flatMap(({ line }) => rangeIn(blank, { line }, language) ?? []);
	const lines = blank.split("\n");
	return touched.lines.some((line) => lines[line - 1]?.trim() !== "" && !ranges.some(({ first, last }) => line >= first && line <= last));
}
function isAnyTouched(lines, { touched }) {
	return lines.some((each) => touched.lines.includes(each));
}
function rangeOf(file, start) {
	return file.blank === void 0 ? void 0 : rangeIn(file.blank, start, languageOfPath(file.path));
}
// src/stats/benjamini-hochberg.ts
/** Benjamini and Hochberg's step-up (JRSS B 57, 1995): the expected share of false ones among the rejected. */
/** Adjusted p-values (q-values), at most 1, in the order given; reject those ≤ the rate. For pictures with many frames; a build's verdict uses Holm. */
function benjaminiHochberg(pValues) {
	const order = pValues.map((p, index) => ({
		p,
		index
	})).sort((a, b) => b.p - a.p);
	const adjusted = new Array(pValues.length).fill(1);
	let running = 1;
	order.forEach(({ p, index }, place) => {
		const rank = pValues.length - place;
		running = Math.min(running, p * pValues.length / rank);
		adjusted[index] = running;
	});
	return adjusted;
}
// src/stats/incomplete-beta.ts
/**
* The regularized incomplete beta function I_x(a, b): the tail of Student's t and of the binomial distribution.
* Continued fraction by Lentz's method (Abramowitz & Stegun 26.5.8; Numerical Recipes 6.4); relative error
* about 1e-13 for a, b up to 1e6, checked against SciPy in test/reference/.
*/
const lanczos = [
	.9999999999998099,
	676.5203681218851,
	-1259.1392167224028,
	771.3234287776531,
	-176.6150291621406,
	12.507343278686905,
	-.13857109526572012,
	9984369578019572e-21,
	1.5056327351493116e-7
];
/** Natural logarithm of Γ(x) for x > 0; Lanczos approximation with g = 7, n = 9. */
function logGamma(x) {
	if (x < .5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
	const z = x - 1;
	const t = z + 7.5;
	const series = lanczos.reduce((sum, coefficient, k) => sum + (k === 0 ? coefficient : coefficient / (z + k)), 0);
	return .5 * Math.log(2 * Math.PI) + (z + .5) * Math.log(t) - t + Math.log(series);
}
/** I_x(a, b) for 0 ≤ x ≤ 1 and a, b > 0; increasing in x from 0 to 1. */
function incompleteBeta(x, a, b) {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
	return x < (a + 1) / (a + b + 2) ? front * continuedFraction(x, a, b) / a : 1 - front * continuedFraction(1 - x, b, a) / b;
}
const tiny = 1e-300;
function continuedFraction(x, a, b) {
	let c = 1;
	let d = 1 / away(1 - (a + b) * x / (a + 1));
	let h = d;
	for (let m = 1; m <= 1e4; m++) {
		const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / away(1 + even * d);
		c = away(1 + even / c);
		h *= d * c;
		const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / away(1 + odd * d);
		c = away(1 + odd / c);
		h *= d * c;
		if (Math.abs(d * c - 1) < 1e-15) break;
	}
	return h;
}
function away(value) {
	return Math.abs(value) < tiny ? tiny : value;
}
// src/stats/binomial-test.ts
/** Exact two-sided binomial test: is `successes` of `trials` what probability `share` gives? */
/**
* p by doubling the smaller tail (Clopper-Pearson's inversion), at most 1. Two counts of events with
* exposures Eb and Ec are compared by conditioning on their sum: share = Ec / (Eb + Ec)
* (Przyborowski & Wilenski 1940, Biometrika 31:313).
*/
function binomialTwoSided(successes, trials, share) {
	const upper = successes <= 0 ? 1 : incompleteBeta(share, successes, trials - successes + 1);
	const lower = successes >= trials ? 1 : incompleteBeta(1 - share, trials - successes, successes + 1);
	return Math.min(1, 2 * Math.min(upper, lower));
}
// src/stats/memo.ts
/** What is asked for longest ago is computed again first. Callers share results and must not write to them. */
function memoized(compute, { key, size, most }) {
	const known = /* @__PURE__ */ new Map();
	let kept = 0;
	return (...given) => {
		const name = key(...given);
		const result = known.get(name) ?? compute(...given);
		if (known.delete(name)) known.set(name, result);
		else {
			known.set(name, result);
			kept += size(result);
			for (const [oldest, value] of known) {
				if (kept <= most) break;
				known.delete(oldest);
				kept -= size(value);
			}
		}
		return result;
	};
}
// src/stats/normal.ts
/**
* The normal distribution where p-values live: tails right to nine digits however far out.
*
* simple-statistics' `cumulativeStdNormalProbability` is a table that stops at 0.999 and its `errorFunction` has an
* absolute error of 1.2e-7, so `1 − erf` is noise beyond about 5 σ. The library serves up to 2 σ; beyond, Laplace's
* continued fraction (Abramowitz and Stegun 26.2.14) converges fast and keeps the *relative* error.
*/
const farOut = 2;
const fractionDepth = 120;
/** P(Z ≥ z). */
function upperTail(z) {
	if (z < 0) return 1 - upperTail(-z);
	if (z < farOut) return (1 - errorFunction(z / Math.SQRT2)) / 2;
	let fraction = z;
	for (let depth = fractionDepth; depth > 0; depth -= 1) fraction = z + depth / fraction;
	return density$1(z) / fraction;
}
function density$1(z) {
	return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
}
/** The z with P(Z ≥ z) = p, 0 < p < 1; the library's approximation polished by Newton steps. */
const upperQuantile = memoized(computeQuantile, {
	key: String,
	size: () => 1,
	most: 1e3
});
function computeQuantile(p) {
	if (!(p > 0 && p < 1)) throw new RangeError(`Cannot invert a tail as p must be > 0 and < 1: current value is ${p}`);
	if (p > .5) return -computeQuantile(1 - p);
	let z = p > .001 ? -probit(p) : Math.sqrt(-2 * Math.log(p));
	for (let step = 0; step < 40; step += 1) {
		const tail = upperTail(z);
		const move = (Math.log(tail) - Math.log(p)) * (tail / density$1(z));
		z += move;
		if (Math.abs(move) < 1e-12) break;
	}
	return z;
}
// src/stats/student-t.ts
/** Student's t distribution; Infinity degrees of freedom is the standard normal. */
/** Beyond this many degrees of freedom the normal is used: the two then differ by less than 1e-8 in p. */
const normalFrom = 1e7;
/** P(|T| ≥ |t|) with `degrees` > 0 degrees of freedom, not necessarily whole. */
function studentTwoSided(t, degrees) {
	if (!(degrees > 0)) throw new RangeError(`degrees must be > 0: current value is ${degrees}`);
	if (degrees >= normalFrom) return 2 * upperTail(Math.abs(t));
	if (!Number.isFinite(t)) return 0;
	return incompleteBeta(degrees / (degrees + t * t), degrees / 2, .5);
}
/** The t with P(|T| ≥ t) = p, for 0 < p < 1; Newton's steps kept within a shrinking bracket, to 1e-12 relative. */
function studentQuantile(p, degrees) {
	if (degrees >= normalFrom) return upperQuantile(p / 2);
	let [low, high] = [0, 1];
	while (studentTwoSided(high, degrees) > p && high < 0xe8d4a51000) [low, high] = [high, high * 2];
	let t = (low + high) / 2;
	for (let step = 0; step < 200 && high - low > 1e-12 * high; step++) {
		const excess = studentTwoSided(t, degrees) - p;
		if (excess > 0) low = t;
		else high = t;
		const newton = t + excess / (2 * density(t, degrees));
		if (Math.abs(newton - t) <= 1e-13 * t) return newton;
		t = newton > low && newton < high ? newton : (low + high) / 2;
	}
	return t;
}
function density(t, degrees) {
	const scale = logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - .5 * Math.log(degrees * Math.PI);
	return Math.exp(scale - (degrees + 1) / 2 * Math.log1p(t * t / degrees));
}
// src/profile/rate-test.ts
/**
* Did a cost per operation change? Sampled cost of one function over the repeats of both sides.
*
* Two tests must both reject "no change", so p is the larger of two p-values, valid whichever source of error rules:
* - counting: a sampler counts events, and k samples are never known better than a Poisson count allows. The score
*   test and the exact conditional test of two counts (the larger of them: the exact one is right for a handful).
*   Where a sampler's samples come in clumps (`clumping`, estimated over all functions), k of them count as k / clumping.
* - scatter: repeats also differ by what the machine did. Student's t on the quasi-Poisson dispersion φ̂ of the
*   repeats (Wedderburn 1974, Biometrika 61:439; R's `glm(family = quasipoisson)`). Left out with one profile a side.
*
* Tried in simulation (test/calibration/profile-rates.test.ts) and left: Welch's t with the variance floored at Poisson
* keeps its level but finds a fifth as much where samples are few; letting degrees of freedom grow as φ̂ falls to 1, or
* shrinking φ̂ to 1, finds more but colors 10–20 % of unchanged pairs when functions vary by 10 % between processes;
* a permutation of 5 + 5 cannot reach p < 0.008 and so never survives the correction over functions.
*/
/** Two-sided 95 % point of the normal. */
const normal95 = 1.959963984540054;
const student95s = /* @__PURE__ */ new Map();
/** That of Student's t. All tests of a diff ask for a few of them, and each is found by iteration. */
function student95(degrees) {
	const known = student95s.get(degrees) ?? studentQuantile(.05, degrees);
	student95s.set(degrees, known);
	return known;
}
/** `values`: sampled value by repeat, baseline's first, then the candidate's. */
function testRates(design, values) {
	const baseline = toSide(design.baseline, values, 0);
	const candidate = toSide(design.candidate, values, design.baseline.length);
	const scatter = scatterOf(baseline, candidate);
	const delta = candidate.rate - baseline.rate;
	const samples = baseline.samples + candidate.samples;
	const error = Math.sqrt(varianceOf(baseline, smoothed(baseline)) + varianceOf(candidate, smoothed(candidate)));
	const clumping = clumpingOf(design.clumping ?? 1, samples, scatter);
	const counted = normal95 * Math.sqrt(clumping);
	const half = error * Math.max(counted, scatter === void 0 ? 0 : student95(scatter.degrees) * scatter.root);
	return {
		baseline: baseline.rate,
		candidate: candidate.rate,
		delta,
		low: delta - half,
		high: delta + half,
		p: samples === 0 ? 1 : pValue(baseline, candidate, {
			scatter,
			clumping
		}),
		samples,
		dispersion: scatter === void 0 ? 1 : scatter.root ** 2
	};
}
/** Repeats that the common clump size counts for beside a function's own. */
const commonRepeats = 16;
/**
* Of one function: the size common to all, and its own dispersion as far as its repeats show it. A repeat shows one clump
* at most to speak of, so that of a function that is hardly ever seen few say anything, and of one that is in every window of
* a service most do. (A weighted mean of variances, as in Smyth 2004, Stat. Appl. Genet. Mol. Biol. 3:3.)
*/
function clumpingOf(common, samples, scatter) {
	if (scatter === void 0 || common === 1) return common;
	const own = Math.min(scatter.degrees, samples / common);
	return Math.max(1, (commonRepeats * common + own * scatter.root ** 2) / (commonRepeats + own));
}
/** Half of all squares of a standard normal are below it. */
const medianOfSquares = .4549364231195728;
/**
* φ̂ of the same values, without the test. One profile a side has no repeats; there it is how far the sides are apart, so
* that half of those of functions that did not change are below the true one and half above it.
*/
function dispersionOf(design, values) {
	const baseline = toSide(design.baseline, values, 0);
	const candidate = toSide(design.candidate, values, design.baseline.length);
	const scatter = scatterOf(baseline, candidate);
	return scatter === void 0 ? scoreOf(baseline, candidate) ** 2 / medianOfSquares : scatter.root ** 2;
}
/** The difference in standard errors of counting. */
function scoreOf(baseline, candidate) {
	const common = (baseline.rate * baseline.exposure + candidate.rate * candidate.exposure) / (baseline.exposure + candidate.exposure);
	const error = Math.sqrt(varianceOf(baseline, common) + varianceOf(candidate, common));
	return (candidate.rate - baseline.rate) / error;
}
/** Per unit of exposure, without the test. */
function ratesOf(design, values) {
	const rate = (repeats, offset) => {
		let [exposure, value] = [0, 0];
		for (const [index, repeat] of repeats.entries()) {
			exposure += repeat.exposure;
			value += values[offset + index] ?? 0;
		}
		return value / exposure;
	};
	return {
		baseline: rate(design.baseline, 0),
		candidate: rate(design.candidate, design.baseline.length)
	};
}
/** Samples of both sides together, which a test of the same values gives, at a fraction of its work. */
function samplesIn(design, values, offset = 0) {
	const split = design.baseline.length;
	return sampled(design.baseline, values, offset) + sampled(design.candidate, values, offset + split);
}
function sampled(repeats, values, offset) {
	let samples = 0;
	for (const [index, { quantum }] of repeats.entries()) samples += (values[offset + index] ?? 0) / quantum;
	return samples;
}
function toSide(repeats, values, offset) {
	let [exposure, value, weight, blur, samples, pearson] = [
		0,
		0,
		0,
		0,
		0,
		0
	];
	for (const [index, repeat] of repeats.entries()) {
		const seen = values[offset + index] ?? 0;
		exposure += repeat.exposure;
		value += seen;
		weight += repeat.quantum * repeat.exposure;
		blur += repeat.exposure ** 2 * (repeat.exposureVariance ?? 0);
		samples += seen / repeat.quantum;
	}
	const rate = value / exposure;
	if (rate > 0) for (const [index, repeat] of repeats.entries()) {
		const expected = rate * repeat.exposure;
		const variance = repeat.quantum * expected + expected ** 2 * (repeat.exposureVariance ?? 0);
		pearson += ((values[offset + index] ?? 0) - expected) ** 2 / variance;
	}
	const exposureVariance = blur / exposure ** 2;
	return {
		rate,
		exposure,
		weight,
		exposureVariance,
		samples,
		pearson,
		degrees: rate > 0 ? repeats.length - 1 : 0
	};
}
function scatterOf(baseline, candidate) {
	const degrees = baseline.degrees + candidate.degrees;
	return degrees === 0 ? void 0 : {
		root: Math.sqrt((baseline.pearson + candidate.pearson) / degrees),
		degrees
	};
}
function varianceOf(side, rate) {
	return rate * side.weight / side.exposure ** 2 + rate ** 2 * side.exposureVariance;
}
/** A side without samples is still uncertain by one. */
function smoothed(side) {
	return Math.max(side.rate, side.weight / side.exposure ** 2);
}
function pValue(baseline, candidate, { scatter, clumping }) {
	const score = scoreOf(baseline, candidate);
	const repeats = scatter === void 0 || score === 0 ? 0 : studentTwoSided(score / scatter.root, scatter.degrees);
	const counted = studentTwoSided(score / Math.sqrt(clumping), Number.POSITIVE_INFINITY);
	return Math.max(counted, exactP(baseline, candidate, clumping), repeats);
}
function exactP(baseline, candidate, clumping) {
	const [left, right] = [countedExposure(baseline), countedExposure(candidate)];
	const successes = Math.round(candidate.samples / clumping);
	const trials = successes + Math.round(baseline.samples / clumping);
	return trials === 0 ? 1 : binomialTwoSided(successes, trials, right / (left + right));
}
/** Exposure in samples per unit of rate. */
function countedExposure(side) {
	return side.exposure ** 2 / side.weight;
}
// src/profile/significance.ts
/**
* Which functions changed, as one family of tests: the expected share of false names among those named stays at 5 %,
* and with unchanged code that is the chance of naming anything.
*/
const falseDiscoveryRate = .05;
/**
* Shares of the error spent on self and on total: self names the function, total only finds what is spread too thin
* below it. (Weighted Benjamini-Hochberg: Genovese, Roeder & Wasserman 2006, Biometrika 93:509.) A fifth is not spent,
* as 5 % is promised of real machines and the t-test keeps its level of normal ones: with all of it spent, functions
* that vary by 10 % between processes colored 4.0 % of 3,200 unchanged pairs.
*/
const spentOnSelf = .65;
const spentOnTotal = .15;
/** Fewer functions say nothing about the sampler that each does not say of itself; from one profile a side each says less. */
const leastTelling = {
	repeats: 3,
	single: 5
};
/**
* With how many samples come in one clump. A sampler of wall time sees a process wait, and all samples of one wait fall on one
* function: a dozen in a function that is hardly ever seen are then three or four events, and repeats that did not see it
* say nothing of it. But they are in clumps in all functions, and the dispersion of most says how large those are.
*/
function withClumping(tree, design) {
	const known = [];
	for (const { self } of tree.functions.values()) if (samplesIn(design, self) >= 10) known.push(dispersionOf(design, self));
	const isSingle = design.baseline.length === 1 && design.candidate.length === 1;
	return known.length < leastTelling[isSingle ? "single" : "repeats"] ? design : {
		...design,
		clumping: Math.max(1, median(known))
	};
}
/**
* One test a function for self and one for total where that is another number, over the repeats of both sides; functions
* with too few samples have none. Adjusted p by Benjamini-Hochberg (1995) within each family, which shares out the error.
*/
function testFunctions(tree, design) {
	const self = /* @__PURE__ */ new Map();
	const total = /* @__PURE__ */ new Map();
	const least = momentOf(tree, design);
	const test = (values) => {
		const tested = testRates(design, values);
		return Math.abs(tested.delta) < least ? {
			...tested,
			p: 1
		} : tested;
	};
	for (const { key, self: own, total: all } of tree.functions.values()) {
		if (samplesIn(design, own) >= 10) self.set(key, test(own));
		if (own.every((value, column) => value === all[column])) continue;
		if (samplesIn(design, all) >= 10) total.set(key, test(all));
	}
	const whole = tree.root.total;
	if (samplesIn(design, whole) >= 10) total.set("", testRates(design, whole));
	const selfTests = adjust(self, spentOnSelf);
	const totalTests = new Map(adjust(total, spentOnTotal));
	for (const [key, tested] of selfTests) if (!total.has(key) && isLeaf(tree, key)) totalTests.set(key, tested);
	return {
		self: selfTests,
		total: totalTests
	};
}
/** Share of a profile that one wait, one pause or one collection can be. */
const moment = .02;
/** With one profile a side a moment of one process cannot be distinguished from a change: less than one is none. */
function momentOf({ root }, design) {
	if (design.baseline.length > 1 || design.candidate.length > 1) return 0;
	const { baseline, candidate } = ratesOf(design, root.total);
	return moment * Math.max(baseline, candidate);
}
function isLeaf(tree, key) {
	const known = tree.functions.get(key);
	return known?.self.every((value, column) => value === known.total[column]) === true;
}
/** Divides by the share of the error spent, so that every adjusted p is compared with the same 5 %. */
function adjust(tests, spent) {
	const entries = [...tests];
	const adjusted = benjaminiHochberg(entries.map(([, { p }]) => p));
	return new Map(entries.map(([key, tested], index) => [key, {
		...tested,
		pAdjusted: Math.min(1, (adjusted[index] ?? 1) / spent)
	}]));
}
/**
* The same at every node. Nodes of functions that did not change are no candidates for color (so unchanged code
* colors nodes no more often than functions); among the others Benjamini-Hochberg again.
*/
function testNodes(tree, design, functions) {
	const nodes = tree.nodes();
	const family = {
		tree,
		nodes,
		design
	};
	const self = testGated(family, functions.self, nodes.self);
	const total = testGated(family, functions.total, nodes.total);
	return {
		self: self.of,
		total: total.of,
		changed: self.gated
	};
}
function testGated({ tree, nodes, design }, functions, values) {
	const { columns } = tree;
	const gates = tree.keys.map((key) => functions.get(key));
	const test = (node) => {
		if (samplesIn(design, values, node * columns) < 10) return void 0;
		return testRates(design, values.subarray(node * columns, (node + 1) * columns));
	};
	const isOpen = gates.map((gate) => gate !== void 0 && gate.pAdjusted <= .05);
	const gated = /* @__PURE__ */ new Map();
	for (let node = 0; node < nodes.size; node++) {
		const tested = isOpen[nodes.keys[node] ?? 0] === true ? test(node) : void 0;
		if (tested !== void 0) gated.set(node, tested);
	}
	const gateOf = (node) => gates[nodes.keys[node] ?? 0];
	const adjusted = adjust(gated, 1);
	for (const [node, tested] of adjusted) adjusted.set(node, {
		...tested,
		pAdjusted: Math.max(tested.pAdjusted, gateOf(node)?.pAdjusted ?? 1)
	});
	const of = (node) => {
		const gate = gateOf(node);
		if (gate === void 0 || isOpen[nodes.keys[node] ?? 0] === true) return adjusted.get(node);
		const tested = test(node);
		return tested === void 0 ? void 0 : {
			...tested,
			pAdjusted: Math.max(tested.p, gate.pAdjusted)
		};
	};
	return {
		of,
		gated: adjusted
	};
}
/** What probably grew explains some of it from this part on. */
const leastProbable = .1;
/** Of a function asked after by itself, as one that changed is: below, it probably grew. */
const probable = .05;
/**
* Changed functions that cannot be ruled out, those that probably grew first: by themselves or with what they call they may
* have grown by half of what those that are named did, or they probably grew though the correction for having looked at all
* functions does not let it count.
*/
function openChanges(diff, changed, { sign, named }) {
	const grown = named.reduce((sum, { self }) => sum + Math.abs(self?.delta ?? 0), 0);
	if (grown === 0) return [];
	const untested = 10 * sampleOf(diff);
	const most = ({ self, total }) => Math.max(self === void 0 ? untested : mostOf(self, sign), total === void 0 ? 0 : mostOf(total, sign));
	const suspects = diff.functions.filter(({ key }) => changed.has(key));
	const counts = (each) => most(each) >= .5 * grown || probablyGrew(each, sign) && most(each) >= leastProbable * grown || leastP(each, sign) * suspects.length <= probable;
	return suspects.filter(counts).sort((one, other) => Number(probablyGrew(other, sign)) - Number(probablyGrew(one, sign)) || most(other) - most(one));
}
/** Whether it went that way is more than a possibility, by its own cost or with what it calls. */
function probablyGrew(each, sign = 1) {
	return leastP(each, sign) <= probable;
}
function leastP({ self, total }, sign) {
	return Math.min(...[self, total].map((change) => change !== void 0 && change.delta * sign > 0 ? change.p : 1));
}
function mostOf({ low, high }, sign) {
	return sign > 0 ? high : -low;
}
/** What one sample of either side is worth, at most. */
function sampleOf({ root, samples }) {
	return Math.max(root.baseline.total / Math.max(1, samples.baseline), root.candidate.total / Math.max(1, samples.candidate));
}
/** Of languages whose functions are found by their lines alone. */
const otherCode = /\.(?:rb|php|cs|fs|vb|exs?|erl|lua|dart|hs|mli?|p[lm]|jl|r|f90|nim|cr|d|pas|clj[cs]?|coffee|cu)$/i;
/** Tests and examples are no part of what a benchmark runs. */
function isProfiled(path) {
	return !/(^|\/)(tests?|testing|__tests__|examples?|docs?)\//.test(path);
}
/**
* Changed files of code that could not be looked for: profiles of their language name no file of their kind, as where a build
* made others of them. A file beside which others of its kind are named, and that is not, did not run.
*/
function untracedFiles(diff, changes) {
	const own = diff.functions.filter(({ frame }) => frame.kind === "user");
	const languages = new Set(own.map(({ frame }) => frame.language));
	const kinds = new Set(own.flatMap(({ place }) => place?.kind === "repository" ? [kindOf(place.path)] : []));
	const named = new Set(own.flatMap(({ place, frame }) => place === void 0 ? [frame.language] : []));
	const isUntraced = (path) => {
		const language = languageOfPath(path);
		return languages.has(language) && !kinds.has(kindOf(path)) && !(language !== "unknown" && named.has(language));
	};
	return changes.filter(({ path, state }) => state !== "deleted" && isCode(path) && isProfiled(path) && isUntraced(path)).map(({ path }) => path);
}
function isCode(path) {
	return (languageOfPath(path) !== "unknown" || otherCode.test(path)) && !/\.d\.[cm]?ts$/.test(path);
}
function kindOf(path) {
	return /\.\w+$/.exec(path)?.[0].toLowerCase() ?? "";
}
// src/profile/walk-diff.ts
/** Every node with its ancestors, root first; the path is reused between calls. */
function walkDiff(root, visit) {
	const path = [];
	const open = [{
		node: root,
		depth: 0
	}];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		path.length = next.depth;
		visit(next.node, path);
		path.push(next.node);
		for (const node of next.node.children) open.push({
			node,
			depth: next.depth + 1
		});
	}
}
// src/profile/fitting-changes.ts
/** Of naming one whose share of the whole did not rise; shared out among those that changed. */
const mostFalse = .05;
/** A function with less of its cost in itself than this is asked after with what it calls as well. */
const leastOwn = .5;
/** By key, by its own cost or with what it calls; none where no shift was measured apart. */
function fittingChanges(diff, changed) {
	const suspects = diff.functions.filter(({ key, status }) => changed.has(key) && status !== "moved").flatMap(suspectsOf).sort((one, other) => one.p - other.p);
	const fitting = /* @__PURE__ */ new Map();
	for (const [index, { key, of, delta, p, high }] of suspects.entries()) {
		if (p * (suspects.length - index) > mostFalse) break;
		if (delta > 0 && high >= .5 && fitting.get(key) !== "self") fitting.set(key, of);
	}
	return innermost(diff, fitting);
}
function suspectsOf({ key, self, total, baseline, candidate, atShift }) {
	const isOwn = baseline.self + candidate.self >= leastOwn * (baseline.total + candidate.total);
	return ["self", "total"].flatMap((of) => {
		const change = of === "self" ? self : total;
		const fitted = of === "total" && isOwn ? void 0 : atShift?.[of];
		return change === void 0 || fitted === void 0 ? [] : [{
			key,
			of,
			delta: change.delta,
			...fitted
		}];
	});
}
/** A function is not named for what it calls where that is itself named. */
function innermost(diff, fitting) {
	const outer = /* @__PURE__ */ new Set();
	if (fitting.size > 1) walkDiff(diff.root, ({ key }, path) => {
		if (!fitting.has(key) || outer.has(key)) return;
		for (const above of path) if (above.key !== key && fitting.get(above.key) === "total") outer.add(above.key);
	});
	return new Map([...fitting].filter(([key]) => !outer.has(key)));
}
// src/profile/grown-changed.ts
/** A changed function below that carries at least this share of the growth is the one to name. */
const leastBelow = .5;
/** One that carries less than this of what grew significantly by itself is a bystander: all that calls it grew a little. */
const leastCarried = .25;
/** By key. The innermost of those that call each other. */
function grownChanged(diff, { changed, sign, named }) {
	const least = leastCarried * named.reduce((sum, { self }) => sum + Math.abs(self?.delta ?? 0), 0);
	const grown = new Map(diff.functions.filter(({ key, total }) => changed.has(key) && total?.significant === true && total.delta * sign > 0).map((each) => [each.key, (each.candidate.total - each.baseline.total) * sign]).filter(([, growth]) => growth >= least));
	const callees = new Map([...grown.keys()].map((key) => [key, /* @__PURE__ */ new Map()]));
	const outer = /* @__PURE__ */ new Set();
	walkDiff(diff.root, (node, path) => {
		const own = grown.get(node.key);
		if (own === void 0) return;
		for (const { key } of path) if (key !== node.key && own >= leastBelow * (grown.get(key) ?? own * 4)) outer.add(key);
		const known = callees.get(node.key);
		for (const child of node.children) {
			const nodes = known?.get(child.key);
			if (nodes === void 0) known?.set(child.key, [child]);
			else nodes.push(child);
		}
	});
	const inner = [...grown].filter(([key]) => !outer.has(key));
	return new Map(inner.map(([key, whole]) => [key, mainCallee([...callees.get(key)?.values() ?? []], {
		sign,
		whole
	})]));
}
/** Absent where many share the growth: one of them alone would mislead. */
function mainCallee(callees, { sign, whole }) {
	const sum = (nodes, of) => nodes.reduce((total, node) => total + of(node), 0);
	const growth = (nodes) => sum(nodes, ({ baseline, candidate }) => (candidate.total - baseline.total) * sign);
	const largest = [...callees].sort((one, other) => growth(other) - growth(one))[0] ?? [];
	const [first] = largest;
	if (first === void 0 || growth(largest) < leastBelow * whole) return void 0;
	return {
		name: first.frame.name,
		isNew: sum(largest, ({ baseline }) => baseline.total) === 0
	};
}
// src/profile/unseen-changes.ts
/**
* Changed functions that no profile shows. Compiled without frames of their own (inlined), they hide in those that call
* them, so that no function can be ruled out.
*/
/** More are not named. */
const mostUnseen = 5;
/**
* Of code that is compiled with inlining and profiled without it, by V8 as well: there what has no samples may still
* have run. Interpreters and profilers that expand what was inlined show all that costs anything.
*/
function unseenChanges(diff, changes, sources, named = []) {
	if (diff.inlining === "off") return [];
	const seen = new Map(diff.functions.flatMap((each) => each.candidate.total > 0 ? [[shortNameOf(each), each]] : []));
	const texts = [...sources].map(([path, text]) => ({
		path,
		blank: blankLiterals(text, languageOfPath(path))
	}));
	return changes.filter(({ path, state }) => state !== "deleted" && isInlined(path, diff)).flatMap((file) => changedDefinitions(file, texts.find(({ path }) => path === file.path)?.blank)).flatMap((each) => {
		const callers = callersOf(each.name, texts, seen);
		const own = seen.get(each.name);
		if (own === void 0) return [{
			...each,
			callers
		}];
		return languageOfPath(each.file) === "js" && callers.some((caller) => hides(caller, own, named)) ? [{
			...each,
			callers,
			hardly: true
		}] : [];
	}).slice(0, mostUnseen);
}
/** What the caller took more of cannot be in the frames that the function has of its own: V8 inlines what has run for a while. */
function hides(caller, own, named) {
	return named.includes(caller) && own.candidate.total < .5 * Math.abs(caller.self?.delta ?? 0);
}
/** JavaScript only where some of it was profiled: what a page runs is no part of a server in Go. */
function isInlined(path, { functions }) {
	const language = languageOfPath(path);
	return (language === "native" || language === "js" && functions.some(({ frame }) => frame.language === "js")) && isProfiled(path);
}
function shortNameOf({ frame }) {
	return shortName(frame.name) ?? frame.name;
}
/** Functions of the file that hold lines which the change wrote, or between which it deleted. */
function changedDefinitions(file, blank) {
	if (blank === void 0) return [];
	const { lines, gaps } = touchedLines(file);
	const language = languageOfPath(file.path);
	return definitionsIn(blank, language).flatMap(({ name, line }) => {
		const range = rangeIn(blank, { line }, language);
		if (range === void 0) return [];
		return lines.some((each) => each >= range.first && each <= range.last) || gaps.some((each) => each >= range.first && each < range.last) ? [{
			name,
			file: file.path,
			line
		}] : [];
	});
}
function callersOf(name, texts, seen) {
	const call = new RegExp(String.raw`\b${name.replaceAll("$", "\\$")}\s*(?:::<[^;{}]*?>|<[^;{}()]*>)?\s*\(`);
	const callers = texts.flatMap(({ path, blank }) => {
		const lines = blank.split("\n");
		const language = languageOfPath(path);
		return definitionsIn(blank, language).flatMap((definition) => {
			const known = seen.get(definition.name);
			const range = known === void 0 || definition.name === name ? void 0 : rangeIn(blank, definition, language);
			if (known === void 0 || range === void 0) return [];
			return call.test(lines.slice(range.first - 1, range.last).join("\n")) ? [known] : [];
		});
	});
	const moved = ({ self }) => Math.abs(self?.delta ?? 0);
	return [...new Set(callers)].sort((a, b) => moved(b) - moved(a));
}
// src/profile/blame.ts
/** Which functions to name for a regression, and how each relates to the change under review. */
/** Something grew, and every changed function was looked for and is ruled out. Nothing else may be reported as denied. */
function isDenied({ functions, explained }) {
	return functions.length > 0 && !explained;
}
const noValues = {
	culprits: /* @__PURE__ */ new Map(),
	open: []
};
/** Something grew, and no changed function is the cause: what was changed and shows in no profile can be (value-blame.ts). */
function lacksCulprit({ functions }) {
	return functions.length > 0 && !functions.some(({ relation }) => relation === "changed");
}
/** A runtime frame is explained by a changed caller under which at least this share of its change happened. */
const leastExplained = .5;
/** `changes`: the diff from baseline to candidate commit; empty when there is none, and then nothing is explained. */
function findBlame(diff, changes, options = {}) {
	const sign = options.direction === "decrease" ? -1 : 1;
	const changed = changedFunctions(diff.functions, changes, options.sources ?? /* @__PURE__ */ new Map());
	const costlier = diff.functions.filter(({ self }) => self?.significant === true && self.delta * sign > 0);
	const search = {
		named: costlier,
		changed: changed.keys,
		sign
	};
	const named = new Set(costlier.map(({ key }) => key));
	const isSeen = costlier.some(({ key }) => changed.keys.has(key));
	const below = callersToBlame(diff, search);
	const grown = isSeen || below.size > 0 ? /* @__PURE__ */ new Map() : grownChanged(diff, {
		changed: changed.keys,
		sign,
		named: costlier
	});
	const through = new Map([...below, ...grown]);
	const fitting = isSeen || through.size > 0 || sign < 0 ? /* @__PURE__ */ new Map() : fittingChanges(diff, changed.keys);
	const likely = diff.functions.filter(({ key }) => (through.has(key) || fitting.has(key)) && !named.has(key));
	const culprits = [...costlier.filter(({ key }) => changed.keys.has(key)), ...likely];
	const unseen = culprits.length > 0 ? [] : unseenChanges(diff, changes, options.sources ?? /* @__PURE__ */ new Map(), costlier);
	const open = culprits.length > 0 ? [] : openChanges(diff, changed.keys, {
		sign,
		named: costlier
	});
	const values = culprits.length > 0 ? noValues : options.values ?? noValues;
	const likeliest = costlier.length > 0 ? new Set(open.map(({ key }) => key)) : changed.keys;
	const callers = culprits.length > 0 ? /* @__PURE__ */ new Set() : callersOfChanged(diff, likeliest, sign);
	for (const { callers: hosts } of unseen) for (const { key } of hosts) if (named.has(key)) callers.add(key);
	const all = [...costlier, ...likely];
	all.push(...diff.functions.filter(({ key }) => (callers.has(key) || values.culprits.has(key)) && !named.has(key)));
	const findings = {
		named,
		changed,
		callers,
		through,
		fitting,
		uses: values.culprits
	};
	const functions = all.map((each) => toBlamed(each, findings));
	const isExplained = culprits.length > 0 || unseen.length > 0;
	const isFound = isExplained || values.culprits.size > 0;
	const isSearched = isFound || callers.size > 0 || open.length > 0 || costlier.length === 0;
	const untraced = isSearched ? [] : untracedFiles(diff, changes);
	const unread = isSearched || untraced.length > 0 ? [] : values.open;
	return {
		functions: functions.sort((a, b) => rankOf(a) - rankOf(b)),
		explained: isFound || callers.size > 0 || open.length > 0 || untraced.length > 0 || unread.length > 0,
		unseen: unseen.length === 0 ? void 0 : unseen,
		open: isExplained || open.length === 0 ? void 0 : open,
		untraced: untraced.length === 0 ? void 0 : untraced,
		values: unread.length === 0 ? void 0 : unread
	};
}
/** The culprit first, however little of the whole it is: a table may be cut. Otherwise as they came, the largest first. */
function rankOf({ relation, through, fitsShift, uses }) {
	if (relation === "changed") return through === void 0 && fitsShift === void 0 ? 0 : 1;
	return relation === "calls-changed" || uses !== void 0 ? 2 : 3;
}
function relationOf(each, { changed, callers }) {
	if (changed.keys.has(each.key)) return "changed";
	return outside(each) ?? (callers.has(each.key) ? "calls-changed" : "unchanged");
}
function outside({ place, frame }) {
	if (place?.kind === "repository") return void 0;
	if (place?.kind === "dependency" || frame.kind === "dependency") return "dependency";
	return frame.kind === "user" ? void 0 : "runtime";
}
function toBlamed(each, findings) {
	const { place, frame } = each;
	const relation = relationOf(each, findings);
	const found = findings.changed.locations.get(each.key);
	const file = place?.kind === "repository" ? place.path : found?.file;
	const line = place?.kind === "repository" ? frame.line ?? found?.line : found?.line;
	const name = relation === "dependency" ? place?.package : void 0;
	const through = findings.named.has(each.key) ? void 0 : findings.through.get(each.key);
	return {
		function: each,
		relation,
		file,
		line,
		package: name === void 0 ? void 0 : place?.version === void 0 ? name : `${name}@${place.version}`,
		through,
		fitsShift: findings.fitting.get(each.key),
		uses: relation === "changed" ? void 0 : findings.uses.get(each.key)
	};
}
/**
* Changed functions under which the growth of functions that did not change happened, each with what it calls itself on the way to
* the largest of it: that call stands in the change, however deep below it the cost arises.
*/
function callersToBlame(diff, { named, changed, sign }) {
	const unexplained = new Map(named.filter(({ key }) => !changed.has(key)).map((each) => [each.key, each]));
	const growth = /* @__PURE__ */ new Map();
	walkDiff(diff.root, (node, path) => {
		if (!unexplained.has(node.key)) return;
		const at = path.findLastIndex(({ key }) => changed.has(key));
		const culprit = path[at];
		if (culprit === void 0) return;
		const byCulprit = growth.get(node.key) ?? /* @__PURE__ */ new Map();
		growth.set(node.key, byCulprit);
		const known = byCulprit.get(culprit.key) ?? {
			delta: 0,
			callees: /* @__PURE__ */ new Map()
		};
		byCulprit.set(culprit.key, known);
		const delta = (node.candidate.self - node.baseline.self) * sign;
		known.delta += delta;
		const callee = path[at + 1] ?? node;
		const called = known.callees.get(callee.key) ?? {
			delta: 0,
			nodes: /* @__PURE__ */ new Set()
		};
		known.callees.set(callee.key, called);
		called.delta += delta;
		called.nodes.add(callee);
	});
	const culprits = /* @__PURE__ */ new Map();
	for (const [key, byCulprit] of growth) {
		const { baseline, candidate } = unexplained.get(key) ?? diff.root;
		const needed = (candidate.self - baseline.self) * sign * leastExplained;
		for (const [culprit, { delta, callees }] of byCulprit) {
			if (delta < needed || delta <= (culprits.get(culprit)?.delta ?? 0)) continue;
			const [main] = [...callees.values()].toSorted((one, other) => other.delta - one.delta);
			const nodes = [...main?.nodes ?? []];
			const isNew = nodes.every((node) => (sign > 0 ? node.baseline.total : node.candidate.total) === 0);
			culprits.set(culprit, {
				name: nodes[0]?.frame.name ?? "",
				isNew,
				delta
			});
		}
	}
	return new Map([...culprits].map(([key, { name, isNew }]) => [key, {
		name,
		isNew
	}]));
}
/** Keys of unchanged functions with a significant total that call changed code which itself went the same way. */
function callersOfChanged(diff, changed, sign) {
	const callers = /* @__PURE__ */ new Set();
	walkDiff(diff.root, (node, path) => {
		const caller = path.at(-1);
		if (caller === void 0 || caller.key === "" || changed.has(caller.key) || !changed.has(node.key)) return;
		if ((node.candidate.total - node.baseline.total) * sign > 0 && caller.change?.significant === true && caller.change.delta * sign > 0) callers.add(caller.key);
	});
	return callers;
}
export { benjaminiHochberg, blankLiterals, callersToBlame, candidateLineIn, changeStep, definitionsIn, falseDiscoveryRate, findBlame, formatBeside, formatChange, formatCount, formatDelta, formatDeltaParts, formatDeltaWithin, formatDuration, formatInterval, formatNumber, formatP, formatPair, formatPercent, formatQuantity, formatScaled, formatSigned, formatSignedPercent, formatSize, incompleteBeta, isDenied, isProfiled, isTouched, lacksCulprit, languageOfPath, mean, median, medianAbsoluteDeviation, memoized, min, parseUnifiedDiff, probablyGrew, quantile, rangeIn, rangeUpToNext, ratesOf, renamedFilesOf, samplesIn, scaleOf, scaleWithin, shortName, studentQuantile, studentTwoSided, testFunctions, testNodes, testRates, touchedLines, upperQuantile, upperTail, withClumping, withSuffix, withoutComments };
